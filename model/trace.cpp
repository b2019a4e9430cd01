// SPDX-License-Identifier: MIT
#include "model/trace.h"

#include <algorithm>

namespace model {

OriginId Trace::add(EvidenceRole role, const SourceText *source, Span span, std::span<const OriginId> inputs)
{
    Node node{{source, span, role}, qint32(m_inputs.size()), 0};
    for (const OriginId input : inputs) {
        if (input.valid())
            m_inputs.push_back(input);
    }
    node.inputCount = qint32(m_inputs.size()) - node.firstInput;
    m_nodes.push_back(node);
    return {qint32(m_nodes.size()) - 1};
}

OriginId Trace::join(std::span<const OriginId> inputs)
{
    OriginId only;
    int count = 0;
    for (const OriginId input : inputs) {
        if (input.valid() && input != only) {
            only = input;
            ++count;
        }
    }
    return count <= 1 ? only : add(EvidenceRole::Value, nullptr, {}, inputs);
}

Evidence Trace::at(OriginId origin) const
{
    return origin.valid() ? m_nodes[origin.at()].evidence : Evidence{};
}

std::vector<bool> Trace::partsOf(OriginId origin) const
{
    std::vector<bool> seen(m_nodes.size());
    std::vector<OriginId> open{origin};
    while (!open.empty()) {
        const OriginId id = open.back();
        open.pop_back();
        if (!id.valid() || seen[id.at()])
            continue;
        const Node &node = m_nodes[id.at()];
        if (node.evidence.role == EvidenceRole::Condition)
            continue;
        seen[id.at()] = true;
        for (qint32 i = 0; i < node.inputCount; ++i)
            open.push_back(m_inputs[std::size_t(node.firstInput + i)]);
    }
    return seen;
}

std::vector<Evidence> Trace::explain(OriginId origin) const
{
    constexpr std::size_t MaxSteps = 200;
    const std::vector<bool> parts = partsOf(origin);
    std::vector<Evidence> out;
    std::vector<bool> seen(m_nodes.size());
    // depth first, inputs before what they decide; with a stack of our own, since the graph can be deep
    std::vector<std::pair<OriginId, bool>> open;
    if (origin.valid())
        open.emplace_back(origin, false);
    while (!open.empty() && out.size() < MaxSteps) {
        const auto [id, expanded] = open.back();
        open.pop_back();
        const Node &node = m_nodes[id.at()];
        if (expanded) {
            const auto known = std::ranges::find_if(out, [&](const Evidence &step) {
                return step.source == node.evidence.source && step.span == node.evidence.span;
            });
            if (known != out.end()) {
                known->deciding &= !parts[id.at()];
                if (node.evidence.role == EvidenceRole::Condition) // the expression of the condition itself
                    known->role = EvidenceRole::Condition;
            } else if (node.evidence.source != nullptr) {
                out.push_back(node.evidence);
                out.back().deciding = !parts[id.at()];
            }
            continue;
        }
        if (seen[id.at()])
            continue;
        seen[id.at()] = true;
        open.emplace_back(id, true);
        for (qint32 i = node.inputCount - 1; i >= 0; --i)
            open.emplace_back(m_inputs[std::size_t(node.firstInput + i)], false);
    }
    return out;
}

} // namespace model
