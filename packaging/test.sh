#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Installs what is needed, builds with every warning an error and runs all tests.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash packaging/install-deps.sh --tests
cmake --preset ci
cmake --build --preset ci

# The tests bring their own display: Qt's offscreen one, or Xvfb.
unset DISPLAY WAYLAND_DISPLAY
exec ctest --preset ci --output-on-failure --parallel "$(nproc)"
