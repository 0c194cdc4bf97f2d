// What Vite adds to the language: stylesheets as side-effect imports.
/// <reference types="vite/client" />
