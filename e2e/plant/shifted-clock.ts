// Preloaded into a process of the plant whose PC clock is to be wrong: its wall clock runs this many ms off.
const offsetMs = Number(process.env.LINESIDE_PLANT_CLOCK_OFFSET_MS);
if (!Number.isSafeInteger(offsetMs)) throw new Error('LINESIDE_PLANT_CLOCK_OFFSET_MS is not a number of ms');

const wallClock = Date.now.bind(Date);
Date.now = () => wallClock() + offsetMs;
