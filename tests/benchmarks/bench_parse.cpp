// SPDX-License-Identifier: MIT
#include "model/document.h"

#include <QByteArray>
#include <chrono>
#include <cstdio>
#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace model;

// Prints what reading a generated template costs at 1, 10 and 100 times its size: time, and memory of the syntax tree
// in relation to the source. No test: figures depend on the machine.

namespace {

QString bicepResource(int number)
{
    return uR"(
@description('Network %1.')
param prefix%1 string = '10.%1.0.0/16'

resource network%1 'Microsoft.Network/virtualNetworks@2023-09-01' = if (contains(prefix%1, '10.')) {
  name: 'vnet-${prefix%1}-%1'
  location: resourceGroup().location
  properties: {
    addressSpace: {
      addressPrefixes: [
        prefix%1
      ]
    }
    subnets: [for i in range(0, 3): {
      name: 'subnet-${i}' // one of three
      properties: { addressPrefix: cidrSubnet(prefix%1, 24, i) }
    }]
  }
}
)"_s.arg(number);
}

QString armResource(int number)
{
    return uR"(    {
      "type": "Microsoft.Network/virtualNetworks",
      "apiVersion": "2023-09-01",
      "name": "[format('vnet-{0}-%1', parameters('prefix'))]",
      "location": "[resourceGroup().location]",
      "properties": {
        "addressSpace": { "addressPrefixes": [ "[parameters('prefix')]" ] },
        "subnets": [ { "name": "a", "properties": { "addressPrefix": "10.0.0.0/24" } } ]
      }
    })"_s.arg(number);
}

QString bicepText(int count)
{
    QString out;
    for (int i = 0; i < count; ++i)
        out += bicepResource(i);
    return out;
}

QString armText(int count)
{
    QStringList resources;
    for (int i = 0; i < count; ++i)
        resources += armResource(i);
    return uR"({ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0", "parameters": { "prefix": { "type": "string" } }, "resources": [
%1
  ] })"_s.arg(resources.join(",\n"_L1));
}

template<class Parse>
void measure(const char *what, const QString &text, const Parse &parse)
{
    const SourceTextPtr source = SourceText::fromString(text);
    const auto bytes = double(source->toBytes().size());
    double best = 1e9;
    double memory = 0;
    for (int run = 0; run < 5; ++run) {
        const auto used = mallinfo2();
        const auto begin = std::chrono::steady_clock::now();
        const auto result = parse(source);
        const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
        const auto now = mallinfo2();
        best = std::min(best, time.count());
        memory = double(now.uordblks + now.hblkhd) - double(used.uordblks + used.hblkhd);
    }
    std::printf("%-16s %10.0f bytes  %8.2f ms  %6.1f ns/byte  %5.1f x source\n", what, bytes, best, best * 1e6 / bytes,
                memory / bytes);
}

} // namespace

int main()
{
    for (const int count : {60, 600, 6000}) {
        measure("Bicep tree", bicepText(count), [](const SourceTextPtr &source) {
            return std::make_unique<BicepSyntax>(BicepSyntax::parse(source, BicepSyntax::Language::Bicep));
        });
        measure("Bicep document", bicepText(count),
                [](const SourceTextPtr &source) { return Document::parse(u"/main.bicep"_s, source); });
        measure("JSON tree", armText(count),
                [](const SourceTextPtr &source) { return std::make_unique<JsonSyntax>(JsonSyntax::parse(source)); });
        measure("ARM document", armText(count),
                [](const SourceTextPtr &source) { return Document::parse(u"/main.json"_s, source); });
    }
    return 0;
}
