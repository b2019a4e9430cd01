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

std::vector<OriginId> Trace::wayTo(OriginId part, OriginId whole) const
{
    constexpr int MaxVisits = 64;
    const Evidence &wanted = m_nodes[part.at()].evidence;
    std::vector<OriginId> way;
    std::vector<std::pair<OriginId, std::size_t>> open{{whole, 0}}; // with the length of the way to it
    for (int visits = 0; !open.empty() && visits < MaxVisits; ++visits) {
        const auto [id, length] = open.back();
        open.pop_back();
        way.resize(length);
        way.push_back(id);
        const Node &node = m_nodes[id.at()];
        const bool literal = node.evidence.role == EvidenceRole::NotSet || node.evidence.role == EvidenceRole::Value;
        if (literal && node.evidence.source != nullptr && node.evidence.source == wanted.source
            && node.evidence.span.contains(wanted.span))
            return way;
        for (qint32 i = 0; i < node.inputCount; ++i)
            open.emplace_back(m_inputs[std::size_t(node.firstInput + i)], length + 1);
    }
    return {};
}

OriginId Trace::through(OriginId whole, OriginId part)
{
    if (!whole.valid() || !part.valid())
        return part.valid() ? part : whole;
    const std::vector<OriginId> way = wayTo(part, whole);
    OriginId out = part;
    for (std::size_t i = way.size(); i-- > 0;) {
        const Node node = m_nodes[way[i].at()];
        switch (node.evidence.role) {
        case EvidenceRole::Default:
        case EvidenceRole::ParametersFile:
        case EvidenceRole::Argument:
        case EvidenceRole::Variable:
        case EvidenceRole::Output:
            out = add(node.evidence.role, node.evidence.source, node.evidence.span, {&out, 1});
            break;
        default: {
            // what chose between several wholes chose the part as well
            std::vector<OriginId> inputs{out};
            for (qint32 input = 0; input < node.inputCount; ++input) {
                const OriginId id = m_inputs[std::size_t(node.firstInput + input)];
                if (m_nodes[id.at()].evidence.role == EvidenceRole::Condition)
                    inputs.push_back(id);
            }
            out = join(inputs);
        }
        }
    }
    return out;
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
