// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <initializer_list>
#include <utility>
#include <vector>

namespace rules {

/// Writes HTML whose tags are always balanced and whose texts and attribute values are always escaped: nothing that
/// comes from a template can become markup. Only raw() lets markup through, and it takes literals only.
class HtmlText
{
public:
    using Attributes = std::initializer_list<std::pair<QLatin1StringView, QString>>;

    /// Closes its element when it goes out of scope.
    class Scope
    {
    public:
        explicit Scope(HtmlText &html) : m_html(html) { }
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;
        ~Scope() { m_html.close(); }

    private:
        HtmlText &m_html;
    };

    [[nodiscard]] Scope in(QLatin1StringView tag, Attributes attributes = {});
    void element(QLatin1StringView tag, const QString &text, Attributes attributes = {});
    /// An element without content, such as meta.
    void single(QLatin1StringView tag, Attributes attributes);
    void text(const QString &text);
    void raw(QLatin1StringView markup) { m_out += markup; }
    /// A link; the address as plain text if it is neither https nor a place on the page.
    void link(const QString &address, const QString &text);

    [[nodiscard]] QByteArray result() const { return m_out.toUtf8(); }

private:
    void open(QLatin1StringView tag, Attributes attributes);
    void close();

    QString m_out;
    std::vector<QLatin1StringView> m_open;
};

/// Escaped for text and attribute values. Control characters and those that reorder text become visible.
QString htmlEscaped(QStringView text);

} // namespace rules
