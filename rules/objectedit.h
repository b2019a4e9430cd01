// SPDX-License-Identifier: MIT
#pragma once

#include "model/template.h"
#include "model/textedit.h"

namespace rules {

/// A member to write: its name and the text of its value, a plain string.
using NewMember = std::pair<QString, QString>;

/// Edits that put members into an object as it is written: a JSON object, a Bicep object or createObject(…). They go
/// beside the member that belongs to them or to the end, in the style of what is there: indentation, quotes, commas,
/// one or several lines, comments. With \a path an object is written around them first.
void insertMembers(const model::Template &content, model::ExprId object, const QStringList &path,
                   const std::vector<NewMember> &members, model::EditSet &out);

/// Edits that put a string to the end of an array literal.
void appendItem(const model::Template &content, model::ExprId array, const QString &value, model::EditSet &out);

/// An edit that writes a string in place of an expression.
void replaceValue(const model::Template &content, model::ExprId expression, const QString &value, model::EditSet &out);

/// An edit that writes an object with these members, within objects of \a path, in place of an expression.
void replaceByObject(const model::Template &content, model::ExprId expression, const QStringList &path,
                     const std::vector<NewMember> &members, model::EditSet &out);

/// A string as it is written where \a expression stands.
QString quotedFor(const model::Template &content, model::ExprId expression, const QString &value);

} // namespace rules
