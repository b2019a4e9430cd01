// SPDX-License-Identifier: MIT
// The bundled files are compiled in by the build; this file gives their library a source of its own.
namespace bulkhead {
extern const int ResourceFormat;
const int ResourceFormat = 1;
} // namespace bulkhead
