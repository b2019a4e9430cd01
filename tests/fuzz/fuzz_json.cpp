// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzzing.h"

using namespace Qt::StringLiterals;

/// JSON of every kind: templates, parameters files, anything else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = fuzzing::text(data, size);
    fuzzing::parse(u"/w/main.json"_s, text);
    fuzzing::evaluate(u"/w/main.json"_s, text);
    return 0;
}
