// SPDX-License-Identifier: MIT
#pragma once

#include "model/evaluator.h"
#include "model/location.h"
#include "model/result.h"

namespace model {

/// An expression that someone asks about, made a variable of a template: everything that evaluates the template then
/// evaluates it as well, and its places are those of a text.
class AskedExpression
{
public:
    /// The error says what is wrong and at which column of the expression. Brackets around an ARM expression may be
    /// left out.
    static Result<AskedExpression> in(DocumentPtr document, const QString &expression);

    /// The template with the variable; to be loaded in place of the template.
    [[nodiscard]] const DocumentPtr &document() const { return m_document; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// What it comes to. Precondition: document() is the root or the parameters file of the evaluator's snapshot.
    Value evaluate(Evaluator &evaluator) const;

    /// Where in the expression, from 0, something begins; nothing if that is somewhere else.
    [[nodiscard]] std::optional<qint32> offsetIn(const Location &location) const;
    /// The same place in the files as they are; nothing if it is a part of what was added.
    [[nodiscard]] std::optional<Location> original(const Location &location) const;

private:
    DocumentPtr m_original;
    DocumentPtr m_document;
    QString m_variable; ///< a name that nothing else has
    QString m_text; ///< as asked
    Span m_added; ///< all that was written into the document
    Span m_expression; ///< as asked, without the brackets that were added
};

} // namespace model
