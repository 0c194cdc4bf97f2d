/*
 * Records what one process writes below one folder, and what it syncs, in the order in which it does so. Preloaded
 * (LD_PRELOAD) into a real station or hub, it sees the calls of SQLite and of Node alike, and changes none of them.
 *
 * LINESIDE_RECORDED_FOLDER  absolute path of the folder, without a slash at its end
 * LINESIDE_TRACE            file to which records are appended; it lies outside that folder
 *
 * A record is a line `op descriptor number length`, then that many bytes. trace.ts reads them:
 *
 *   P  a process begins; descriptors of an earlier one mean nothing any more
 *   O  opened: the path below the folder; number 1 when that emptied the file
 *   W  written: the bytes; number is the offset in the file
 *   T  cut or extended to a length: number
 *   S  fsync or fdatasync has returned
 *   D  folder made, U name removed: the path.   N  renamed: the old path, a zero byte, the new path
 *
 * One lock is held over each call and its record, so the records stand in the order of the effects. What is not
 * intercepted here (writing through mmap, splice, io_uring …) would be missing from the trace; recording.ts finds
 * that out, because it compares what the trace says with what lies in the folder at the end.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

_Static_assert(sizeof(off_t) == 8, "offsets have 64 bits here");

/* The function that would have been called without this library. */
#define REAL(name) ((__typeof__(&name))real(#name))

#define DESCRIPTORS 65536

static pthread_mutex_t in_order = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int trace = -1;

/* What a descriptor was opened on; a number that meanwhile means something else is told by its inode. */
static struct { int open; dev_t device; ino_t inode; } watched[DESCRIPTORS];

static void *real(const char *name)
{
  void *found = dlsym(RTLD_NEXT, name);
  if (found == NULL) abort();
  return found;
}

/* A trace with a hole would prove nothing, so a record that cannot be written ends the process. */
static void record(char op, int descriptor, long long number, const void *bytes, size_t length)
{
  char line[80];
  int line_length = snprintf(line, sizeof line, "%c %d %lld %zu\n", op, descriptor, number, length);
  struct iovec parts[] = { { line, (size_t)line_length }, { (void *)bytes, length } };
  if (REAL(writev)(trace, parts, 2) != (ssize_t)(line_length + length)) abort();
}

__attribute__((constructor)) static void begin(void)
{
  const char *path = getenv("LINESIDE_TRACE");
  folder = getenv("LINESIDE_RECORDED_FOLDER");
  if (path == NULL || folder == NULL) return;
  folder_length = strlen(folder);
  trace = REAL(open)(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (trace < 0) abort();
  record('P', 0, 0, "", 0);
}

/* The path below the folder, "" for the folder itself, NULL for what is not recorded. SQLite makes its -shm anew
   after a power cut whatever lies there, and writes it through mmap: that one is left out. */
static const char *below(const char *path)
{
  size_t length = strlen(path);
  if (trace < 0 || strncmp(path, folder, folder_length) != 0) return NULL;
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return NULL;
  if (path[folder_length] == '/') return path + folder_length + 1;
  return path[folder_length] == '\0' ? path + folder_length : NULL;
}

static int is_watched(int descriptor)
{
  struct stat now;
  if (trace < 0 || descriptor < 0 || descriptor >= DESCRIPTORS || !watched[descriptor].open) return 0;
  if (fstat(descriptor, &now) == 0 && now.st_dev == watched[descriptor].device &&
      now.st_ino == watched[descriptor].inode)
    return 1;
  watched[descriptor].open = 0;
  return 0;
}

static void opened(int descriptor, const char *path, int flags)
{
  const char *name = below(path);
  struct stat now;
  if (descriptor < 0 || descriptor >= DESCRIPTORS) return;
  watched[descriptor].open = name != NULL && fstat(descriptor, &now) == 0;
  if (watched[descriptor].open) {
    watched[descriptor].device = now.st_dev;
    watched[descriptor].inode = now.st_ino;
    record('O', descriptor, (flags & O_TRUNC) != 0, name, strlen(name));
  }
}

/* Sockets and pipes may block: they do not wait for the lock, nor does anybody wait for them. */
#define PASS_UNWATCHED(call) \
  if (!is_watched(descriptor)) return call

/* Runs a call and what records it with nothing else in between, and keeps the call's errno. */
#define ORDERED(type, call, then)            \
  pthread_mutex_lock(&in_order);             \
  type result = (call);                      \
  int error = errno;                         \
  then;                                      \
  pthread_mutex_unlock(&in_order);           \
  errno = error;                             \
  return result

#define TAKES_MODE(flags) (((flags) & O_CREAT) || ((flags) & O_TMPFILE) == O_TMPFILE)

#define OPEN(name)                                                                     \
  int name(const char *path, int flags, ...)                                           \
  {                                                                                    \
    va_list more;                                                                      \
    va_start(more, flags);                                                             \
    mode_t mode = TAKES_MODE(flags) ? va_arg(more, mode_t) : 0;                        \
    va_end(more);                                                                      \
    ORDERED(int, REAL(name)(path, flags, mode), opened(result, path, flags));          \
  }
OPEN(open)

#define OPEN_AT(name)                                                                  \
  int name(int at, const char *path, int flags, ...)                                   \
  {                                                                                    \
    va_list more;                                                                      \
    va_start(more, flags);                                                             \
    mode_t mode = TAKES_MODE(flags) ? va_arg(more, mode_t) : 0;                        \
    va_end(more);                                                                      \
    ORDERED(int, REAL(name)(at, path, flags, mode), opened(result, path, flags));      \
  }
OPEN_AT(openat)

/* As many of the bytes as were really written, which may be fewer than were asked for. */
static void wrote(int descriptor, const struct iovec *parts, int count, off_t at, ssize_t written)
{
  for (int i = 0; i < count && written > 0; i++) {
    size_t length = parts[i].iov_len < (size_t)written ? parts[i].iov_len : (size_t)written;
    record('W', descriptor, at, parts[i].iov_base, length);
    at += (off_t)length;
    written -= (ssize_t)length;
  }
}

static void wrote_here(int descriptor, const struct iovec *parts, int count, ssize_t written)
{
  wrote(descriptor, parts, count, lseek(descriptor, 0, SEEK_CUR) - written, written);
}

ssize_t write(int descriptor, const void *bytes, size_t length)
{
  struct iovec part = { (void *)bytes, length };
  PASS_UNWATCHED(REAL(write)(descriptor, bytes, length));
  ORDERED(ssize_t, REAL(write)(descriptor, bytes, length), wrote_here(descriptor, &part, 1, result));
}

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
  PASS_UNWATCHED(REAL(writev)(descriptor, parts, count));
  ORDERED(ssize_t, REAL(writev)(descriptor, parts, count), wrote_here(descriptor, parts, count, result));
}

#define PWRITE(name)                                                                                         \
  ssize_t name(int descriptor, const void *bytes, size_t length, off_t at)                                   \
  {                                                                                                          \
    struct iovec part = { (void *)bytes, length };                                                           \
    PASS_UNWATCHED(REAL(name)(descriptor, bytes, length, at));                                               \
    ORDERED(ssize_t, REAL(name)(descriptor, bytes, length, at), wrote(descriptor, &part, 1, at, result));    \
  }
PWRITE(pwrite)

#define PWRITEV(name)                                                                                        \
  ssize_t name(int descriptor, const struct iovec *parts, int count, off_t at)                               \
  {                                                                                                          \
    PASS_UNWATCHED(REAL(name)(descriptor, parts, count, at));                                                \
    ORDERED(ssize_t, REAL(name)(descriptor, parts, count, at), wrote(descriptor, parts, count, at, result)); \
  }
PWRITEV(pwritev)

/* Calls on a descriptor that succeed with 0. */
#define CALL(declaration, call, op, number)                                                 \
  int declaration                                                                           \
  {                                                                                         \
    PASS_UNWATCHED(call);                                                                   \
    ORDERED(int, call, if (result == 0) record(op, descriptor, number, "", 0));             \
  }
CALL(ftruncate(int descriptor, off_t length), REAL(ftruncate)(descriptor, length), 'T', length)
CALL(fsync(int descriptor), REAL(fsync)(descriptor), 'S', 0)
CALL(fdatasync(int descriptor), REAL(fdatasync)(descriptor), 'S', 0)

/* The second names that glibc has for the same, and Node and SQLite use. */
#ifdef __GLIBC__
OPEN(open64)
OPEN_AT(openat64)
PWRITE(pwrite64)
PWRITEV(pwritev64)
CALL(ftruncate64(int descriptor, off_t length), REAL(ftruncate64)(descriptor, length), 'T', length)
#endif

static void named(char op, const char *path, int result)
{
  const char *name = below(path);
  if (result == 0 && name != NULL) record(op, 0, 0, name, strlen(name));
}

static void renamed(const char *from, const char *to, int result)
{
  const char *before = below(from), *after = below(to);
  char both[8192];
  if (result != 0 || before == NULL || after == NULL) return;
  int length = snprintf(both, sizeof both, "%s%c%s", before, '\0', after);
  if (length >= (int)sizeof both) abort();
  record('N', 0, 0, both, (size_t)length);
}

/* Names below another descriptor than the working folder are not followed: neither Node nor SQLite needs them here. */
int unlinkat(int at, const char *path, int flags)
{
  ORDERED(int, REAL(unlinkat)(at, path, flags), named('U', path, result));
}

int mkdir(const char *path, mode_t mode) { ORDERED(int, REAL(mkdir)(path, mode), named('D', path, result)); }
int unlink(const char *path) { ORDERED(int, REAL(unlink)(path), named('U', path, result)); }
int remove(const char *path) { ORDERED(int, REAL(remove)(path), named('U', path, result)); }
int rmdir(const char *path) { ORDERED(int, REAL(rmdir)(path), named('U', path, result)); }
int rename(const char *from, const char *to) { ORDERED(int, REAL(rename)(from, to), renamed(from, to, result)); }
