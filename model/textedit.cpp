// SPDX-License-Identifier: MIT
#include "model/textedit.h"

#include <algorithm>

namespace model {

EditSet::EditSet(std::vector<TextEdit> edits)
{
    for (TextEdit &edit : edits)
        add(std::move(edit));
}

void EditSet::add(TextEdit edit)
{
    const auto place = std::ranges::upper_bound(m_edits, edit.span, {}, &TextEdit::span);
    const bool known = std::ranges::find(m_edits, edit) != m_edits.end();
    if (!known)
        m_edits.insert(place, std::move(edit));
}

std::optional<TextEdit> EditSet::conflict() const
{
    qint32 done = 0;
    for (const TextEdit &edit : m_edits) {
        if (edit.span.begin < done || edit.span.end < edit.span.begin)
            return edit;
        done = edit.span.end;
    }
    return std::nullopt;
}

QString EditSet::apply(const QString &text) const
{
    Q_ASSERT(!conflict() && (m_edits.empty() || m_edits.back().span.end <= text.size()));
    QString out;
    out.reserve(text.size() + 256);
    qint32 done = 0;
    for (const TextEdit &edit : m_edits) {
        out += QStringView(text).sliced(done, edit.span.begin - done);
        out += edit.newText;
        done = edit.span.end;
    }
    out += QStringView(text).sliced(done);
    return out;
}

EditSet EditSet::inverse(const QString &text) const
{
    EditSet back;
    qint32 shift = 0;
    for (const TextEdit &edit : m_edits) {
        const qint32 begin = edit.span.begin + shift;
        const auto length = qint32(edit.newText.size());
        back.m_edits.push_back({{begin, begin + length}, text.sliced(edit.span.begin, edit.span.length())});
        shift += length - edit.span.length();
    }
    return back;
}

} // namespace model
