// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"
#include "rules/rule.h"

namespace rules {

/// One change of a value at the place where it comes from. Several of one file are put together by EditPlan.
struct ValueEdit {
    enum class Kind : quint8 {
        Replace, ///< an expression by a string
        Object, ///< an expression by an object with members, see path
        Member, ///< members into an object, see path
        Item, ///< a string to the end of an array
        Text, ///< text into a span
    };
    Kind kind = Kind::Replace;
    model::DocumentPtr document;
    const model::Template *content = nullptr;
    model::ExprId target; ///< Replace, Object: the expression; Member: the object; Item: the array
    QStringList path; ///< Member, Object: objects to write around it
    QString name; ///< Member, Object
    QString value;
    model::Span span; ///< Text
    bool operator==(const ValueEdit &) const = default;
};

/// Changes that belong together. Several are alternatives.
using EditPlan = std::vector<ValueEdit>;

/// Ways to give a property of a declaration a value, best first: at the literal, the default, the argument, the member
/// of a variable … where it comes from. None is certain to work: each has to be tried. Empty if the value is decided by
/// something that cannot be edited.
std::vector<EditPlan> plansToSet(model::Evaluator &evaluator, const model::Place &place, model::ResourceId resource,
                                 const PropertySetting &setting);

/// The edits of a plan by file.
std::vector<std::pair<model::DocumentPtr, model::EditSet>> editsOf(const EditPlan &plan);

} // namespace rules
