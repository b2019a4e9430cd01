// SPDX-License-Identifier: MIT
using none
