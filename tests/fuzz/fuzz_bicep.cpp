// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzzing.h"

using namespace Qt::StringLiterals;

/// Bicep, as a template and as a parameters file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = fuzzing::text(data, size);
    for (const QString &path : {u"/w/main.bicep"_s, u"/w/main.bicepparam"_s}) {
        fuzzing::parse(path, text);
        fuzzing::evaluate(path, text);
    }
    return 0;
}
