// SPDX-License-Identifier: MIT
#include "model/sourcetext.h"

#include "model/textedit.h"

#include <QStringConverter>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace model {

namespace {

struct Mark {
    SourceText::Encoding encoding;
    QByteArrayView bytes;
};

constexpr std::array<Mark, 3> Marks{{
    {SourceText::Encoding::Utf8WithMark, "\xEF\xBB\xBF"},
    {SourceText::Encoding::Utf16LittleEndian, "\xFF\xFE"},
    {SourceText::Encoding::Utf16BigEndian, "\xFE\xFF"},
}};

QStringConverter::Encoding converterOf(SourceText::Encoding encoding)
{
    switch (encoding) {
    case SourceText::Encoding::Utf16LittleEndian: return QStringConverter::Utf16LE;
    case SourceText::Encoding::Utf16BigEndian: return QStringConverter::Utf16BE;
    default: return QStringConverter::Utf8;
    }
}

/// Decodes strictly. Unlike a lenient decoder it never replaces anything, so that saving cannot change the file.
std::optional<QString> decode(QByteArrayView bytes, SourceText::Encoding encoding)
{
    using Flag = QStringConverter::Flag;
    // the mark of the file is taken away already; a second one is content
    QStringDecoder decoder(converterOf(encoding), Flag::Stateless | Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    const bool halfUnit = encoding != SourceText::Encoding::Utf8 && encoding != SourceText::Encoding::Utf8WithMark
        && bytes.size() % 2 != 0;
    if (decoder.hasError() || halfUnit)
        return std::nullopt;
    return text;
}

/// Line (from 1) of the first bytes that cannot be decoded; for the message only.
qint64 firstBadLine(QByteArrayView bytes, SourceText::Encoding encoding)
{
    qsizetype good = 0;
    for (qsizetype step = bytes.size(); step > 0; step /= 2) {
        while (good + step <= bytes.size()) {
            QStringDecoder decoder(converterOf(encoding));
            const QString ignored = decoder(bytes.first(good + step));
            if (decoder.hasError())
                break;
            good += step;
        }
    }
    return 1 + std::count(bytes.begin(), bytes.begin() + good, '\n');
}

QLatin1StringView spelled(SourceText::LineEnd end)
{
    switch (end) {
    case SourceText::LineEnd::CrLf: return "\r\n"_L1;
    case SourceText::LineEnd::Cr: return "\r"_L1;
    default: return "\n"_L1;
    }
}

} // namespace

Result<SourceTextPtr> SourceText::fromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > MaxBytes)
        return Error{u"%1 is too large: %2 MiB, the limit is %3 MiB."_s.arg(name)
                         .arg(bytes.size() / (1024 * 1024))
                         .arg(MaxBytes / (1024 * 1024))};
    auto text = std::shared_ptr<SourceText>(new SourceText);
    QByteArrayView content(bytes);
    for (const Mark &mark : Marks) {
        if (content.startsWith(mark.bytes)) {
            text->m_encoding = mark.encoding;
            content = content.sliced(mark.bytes.size());
            break;
        }
    }
    const auto decoded = decode(content, text->m_encoding);
    if (!decoded)
        return Error{u"%1 is not text: line %2 is not valid %3."_s.arg(name)
                         .arg(firstBadLine(content, text->m_encoding))
                         .arg(converterOf(text->m_encoding) == QStringConverter::Utf8 ? "UTF-8"_L1 : "UTF-16"_L1)};
    const qsizetype zero = decoded->indexOf(QChar(u'\0'));
    if (zero >= 0)
        return Error{u"%1 is not text: line %2 contains a zero byte."_s.arg(name).arg(
            1 + QStringView(*decoded).first(zero).count(u'\n'))};
    text->normalise(*decoded);
    return SourceTextPtr(std::move(text));
}

SourceTextPtr SourceText::fromString(const QString &raw)
{
    auto text = std::shared_ptr<SourceText>(new SourceText);
    text->normalise(raw);
    return text;
}

void SourceText::normalise(const QString &raw)
{
    if (!raw.contains(u'\r')) {
        m_text = raw;
        indexLines();
        return;
    }
    m_text.reserve(raw.size());
    std::array<qint32, 3> counts{};
    std::vector<LineEnd> ends;
    qsizetype done = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar c = raw[i];
        if (c != u'\r' && c != u'\n')
            continue;
        const LineEnd end = c == u'\n'                    ? LineEnd::Lf
            : (i + 1 < raw.size() && raw[i + 1] == u'\n') ? LineEnd::CrLf
                                                          : LineEnd::Cr;
        m_text += QStringView(raw).sliced(done, i - done);
        m_text += u'\n';
        i += end == LineEnd::CrLf ? 1 : 0;
        done = i + 1;
        ends.push_back(end);
        ++counts[std::size_t(end)];
    }
    m_text += QStringView(raw).sliced(done);
    const auto most = std::ranges::max_element(counts);
    m_lineEnd = LineEnd(most - counts.begin());
    if (*most != qint32(ends.size()))
        m_lineEnds = std::move(ends);
    indexLines();
}

void SourceText::indexLines()
{
    m_lineStarts.assign(1, 0);
    for (qsizetype at = m_text.indexOf(u'\n'); at >= 0; at = m_text.indexOf(u'\n', at + 1))
        m_lineStarts.push_back(qint32(at + 1));
}

SourceText::LineEnd SourceText::lineEndOf(std::size_t line) const
{
    return line < m_lineEnds.size() ? m_lineEnds[line] : m_lineEnd;
}

QString SourceText::original(Span span) const
{
    const QStringView view = slice(span);
    if (m_lineEnds.empty() && m_lineEnd == LineEnd::Lf)
        return view.toString();
    QString out;
    out.reserve(view.size() + view.size() / 16);
    auto line = std::size_t(position(span.begin).line - 1);
    qsizetype done = 0;
    for (qsizetype at = view.indexOf(u'\n'); at >= 0; at = view.indexOf(u'\n', at + 1)) {
        out += view.sliced(done, at - done);
        out += spelled(lineEndOf(line++));
        done = at + 1;
    }
    out += view.sliced(done);
    return out;
}

QByteArray SourceText::toBytes() const
{
    QByteArray bytes;
    for (const Mark &mark : Marks) {
        if (mark.encoding == m_encoding)
            bytes.append(mark.bytes);
    }
    const QString content = original({0, size()});
    if (converterOf(m_encoding) == QStringConverter::Utf8)
        return bytes + content.toUtf8();
    QStringEncoder encoder(converterOf(m_encoding));
    return bytes + QByteArray(encoder(content));
}

Span SourceText::lineSpan(qint32 line) const
{
    if (line < 1 || line > lineCount())
        return {size(), size()};
    const qint32 begin = m_lineStarts[std::size_t(line - 1)];
    const qint32 end = line == lineCount() ? size() : m_lineStarts[std::size_t(line)] - 1;
    return {begin, end};
}

Position SourceText::position(qint32 offset) const
{
    offset = std::clamp(offset, 0, size());
    const auto next = std::ranges::upper_bound(m_lineStarts, offset);
    const auto line = qint32(next - m_lineStarts.begin());
    return {line, offset - *(next - 1) + 1};
}

qint32 SourceText::offset(Position position) const
{
    if (position.line > lineCount())
        return size();
    const Span line = lineSpan(std::max(position.line, 1));
    return std::clamp(line.begin + position.column - 1, line.begin, line.end);
}

SourceTextPtr SourceText::edited(const EditSet &edits) const
{
    auto text = std::shared_ptr<SourceText>(new SourceText);
    text->m_text = edits.apply(m_text);
    text->m_encoding = m_encoding;
    text->m_lineEnd = m_lineEnd;
    text->indexLines();
    if (m_lineEnds.empty())
        return text;

    std::size_t line = 0;
    const auto copyUntil = [&](qint32 offset) {
        for (const auto end = std::size_t(position(offset).line - 1); line < end; ++line)
            text->m_lineEnds.push_back(lineEndOf(line));
    };
    for (const TextEdit &edit : edits.edits()) {
        copyUntil(edit.span.begin);
        const auto added = std::size_t(edit.newText.count(u'\n'));
        text->m_lineEnds.insert(text->m_lineEnds.end(), added, lineEndOf(line));
        line = std::size_t(position(edit.span.end).line - 1);
    }
    copyUntil(size());
    return text;
}

} // namespace model
