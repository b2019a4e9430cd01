// SPDX-License-Identifier: MIT
#include "model/jsonsyntax.h"
#include "tests/fuzz/fuzzing.h"

using namespace Qt::StringLiterals;

namespace {

/// Something to refer to, so that not every expression ends at an undeclared name.
const QString BicepBefore = uR"(param p string
param b bool
param o { a: 'x' | 'y', l: int[] }?
@allowed([1, 2])
param n int
var v = { a: [1, 2, { b: p }], t: 'text' }
func f(a string) string => '${a}!'
module m 'm.bicep' = { params: { p: p } }
resource r 'D.N/nets@1' = [for i in range(0, 2): { name: 'r${i}' }]
import * as x from 'm2.bicep'
output out any = )"_s;

const QString ArmBefore = uR"({"contentVersion": "1.0.0.0",
"parameters": {"p": {"type": "string"}, "b": {"type": "bool"}, "n": {"type": "int", "allowedValues": [1, 2]}},
"functions": [{"namespace": "f", "members": {"g": {"parameters": [{"name": "a", "type": "int"}], "output": {"type": "int", "value": "[parameters('a')]"}}}}],
"variables": {"v": {"a": [1, 2], "t": "text"}, "copy": [{"name": "c", "count": 2, "input": "[copyIndex('c')]"}]},
"resources": [], "outputs": {"o": {"type": "object", "value": ")"_s;

} // namespace

/// An expression in both languages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = fuzzing::text(data, size);
    for (const QString &whole : {BicepBefore + text, ArmBefore + u'[' + model::jsonEscaped(text) + u"]\"}}}"_s}) {
        const QString path = whole.startsWith(u'{') ? u"/w/main.json"_s : u"/w/main.bicep"_s;
        fuzzing::parse(path, whole);
        fuzzing::evaluate(path, whole);
    }
    return 0;
}
