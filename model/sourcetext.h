// SPDX-License-Identifier: MIT
#pragma once

#include "model/result.h"
#include "model/span.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

namespace model {

class EditSet;
class SourceText;
using SourceTextPtr = std::shared_ptr<const SourceText>;

/// The text of one file, immutable. Line ends are normalised to LF, as QTextDocument does it, so that offsets are the
/// same in every layer; encoding, byte order mark and the line ends themselves are remembered, so that toBytes() gives
/// back the file byte for byte. Safe to read from any thread.
class SourceText
{
public:
    /// Larger files are refused: far above any template that Azure accepts (4 MB), far below what hurts.
    static constexpr qint64 MaxBytes = 64LL * 1024 * 1024;

    enum class Encoding : quint8 { Utf8, Utf8WithMark, Utf16LittleEndian, Utf16BigEndian };
    enum class LineEnd : quint8 { Lf, CrLf, Cr };

    /// Decodes a file's content. Error if it is too large or not text; \a name is used in that message only.
    static Result<SourceTextPtr> fromBytes(const QByteArray &bytes, const QString &name);
    /// A text that never was a file, or one from an editor. Any mixture of line ends is remembered too.
    static SourceTextPtr fromString(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qint32 size() const { return qint32(m_text.size()); }
    [[nodiscard]] QStringView slice(Span span) const { return QStringView(m_text).sliced(span.begin, span.length()); }
    /// The slice with the line ends that the file has: what a multi-line string really contains.
    [[nodiscard]] QString original(Span span) const;
    /// The whole file as it would be written.
    [[nodiscard]] QByteArray toBytes() const;

    [[nodiscard]] Encoding encoding() const { return m_encoding; }
    /// The line end that most lines have; LF for a text of one line.
    [[nodiscard]] LineEnd lineEnd() const { return m_lineEnd; }
    [[nodiscard]] bool hasMixedLineEnds() const { return !m_lineEnds.empty(); }

    [[nodiscard]] qint32 lineCount() const { return qint32(m_lineStarts.size()); }
    /// Line \a line (from 1) without its line end; empty when there is no such line.
    [[nodiscard]] Span lineSpan(qint32 line) const;
    /// Offsets outside of the text are clamped.
    [[nodiscard]] Position position(qint32 offset) const;
    [[nodiscard]] qint32 offset(Position position) const;

    /// This text with the edits applied, which must not conflict. Untouched lines keep their line ends; new lines get
    /// that of the line where the edit begins.
    [[nodiscard]] SourceTextPtr edited(const EditSet &edits) const;

private:
    SourceText() = default;
    void normalise(const QString &raw);
    void indexLines();
    [[nodiscard]] LineEnd lineEndOf(std::size_t line) const;

    QString m_text;
    std::vector<qint32> m_lineStarts;
    std::vector<LineEnd> m_lineEnds; // per line, only when they differ
    Encoding m_encoding = Encoding::Utf8;
    LineEnd m_lineEnd = LineEnd::Lf;
};

} // namespace model
