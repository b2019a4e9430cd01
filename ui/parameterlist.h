// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"
#include "rules/analyzer.h"

namespace ui {

/// One parameter as the panel shows it.
struct ParameterItem {
    enum class Editor : quint8 { None, Secure, Choice, Switch, Number, Text, Json };

    model::Inventory::Entry entry;
    Editor editor = Editor::None; ///< None: it can only be looked at
    model::Value base; ///< what it would be if nothing were typed; absent or unknown if nothing is known
    QString expression; ///< as written, of the default or in the parameters file; empty without one
    QString file; ///< name of the parameters file that gives the base; empty: the template does

    [[nodiscard]] bool isKnown() const { return !base.isNothing() && base.isFullyKnown(); }
    /// Azure will know it, or whoever runs the deployment.
    [[nodiscard]] bool isLater() const { return base.isUnknown() && !expression.isEmpty(); }
    /// "string", of literal types that of the values.
    [[nodiscard]] QString shortType() const;
    /// Type and limits in one line; with \a changed also what it was before.
    [[nodiscard]] QString detail(bool changed) const;
    /// Everything there is to say, for the foot of the panel.
    [[nodiscard]] QString explanation() const;
};

/// The parameters of an analysed template, what they are without typed values, and what would be wrong with others.
class ParameterList
{
public:
    ParameterList() = default;
    explicit ParameterList(const rules::AnalysisPtr &analysis);

    [[nodiscard]] const std::vector<ParameterItem> &items() const { return m_items; }
    /// What is wrong with a value, in words; empty if nothing is.
    [[nodiscard]] QString problemOf(const QString &name, const model::Value &value) const;
    /// True if a typed value changes nothing.
    [[nodiscard]] bool isBase(const QString &name, const model::Value &value) const;

private:
    [[nodiscard]] ParameterItem describe(const model::Inventory::Entry &entry) const;

    std::shared_ptr<model::Evaluator> m_evaluator; ///< without typed values; null without a template
    std::vector<ParameterItem> m_items;
};

/// A text that makes no sense as a JSON value: where and why. Empty if it is one.
QString jsonProblem(const QString &text);

} // namespace ui
