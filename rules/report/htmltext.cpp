// SPDX-License-Identifier: MIT
#include "rules/report/htmltext.h"

using namespace Qt::StringLiterals;

namespace rules {

QString htmlEscaped(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool reorders = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069') || c == u'\u200e'
            || c == u'\u200f' || c == u'\u061c';
        const bool control = c.category() == QChar::Other_Control && c != u'\n' && c != u'\t';
        const bool lone = (c.isHighSurrogate() && (i + 1 == text.size() || !text[i + 1].isLowSurrogate()))
            || (c.isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate()));
        switch (c.unicode()) {
        case u'&': out += "&amp;"_L1; break;
        case u'<': out += "&lt;"_L1; break;
        case u'>': out += "&gt;"_L1; break;
        case u'"': out += "&quot;"_L1; break;
        case u'\'': out += "&#39;"_L1; break;
        default: out += control || reorders || lone ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    return out;
}

void HtmlText::open(QLatin1StringView tag, Attributes attributes)
{
    m_out += u'<' + tag;
    for (const auto &[name, value] : attributes)
        m_out += u' ' + name + u"=\""_s + htmlEscaped(value) + u'"';
    m_out += u'>';
}

HtmlText::Scope HtmlText::in(QLatin1StringView tag, Attributes attributes)
{
    open(tag, attributes);
    m_open.push_back(tag);
    return Scope(*this);
}

void HtmlText::close()
{
    const QLatin1StringView tag = m_open.back();
    m_open.pop_back();
    m_out += u"</"_s + tag + u'>';
    const bool breaks = tag == "tr"_L1 || tag == "li"_L1 || tag == "section"_L1 || tag == "article"_L1
        || tag == "figure"_L1 || tag == "g"_L1 || tag == "table"_L1 || tag == "div"_L1 || tag == "header"_L1;
    if (breaks)
        m_out += u'\n';
}

void HtmlText::element(QLatin1StringView tag, const QString &content, Attributes attributes)
{
    const Scope scope = in(tag, attributes);
    text(content);
}

void HtmlText::single(QLatin1StringView tag, Attributes attributes)
{
    open(tag, attributes);
}

void HtmlText::text(const QString &text)
{
    m_out += htmlEscaped(text);
}

void HtmlText::link(const QString &address, const QString &label)
{
    if (address.startsWith("https://"_L1) || address.startsWith(u'#'))
        element("a"_L1, label, {{"href"_L1, address}});
    else
        text(address);
}

} // namespace rules
