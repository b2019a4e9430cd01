// SPDX-License-Identifier: MIT
#include "model/linediff.h"
#include "model/sourcetext.h"
#include "model/textedit.h"
#include "tests/fuzz/fuzzing.h"

using namespace Qt::StringLiterals;
using namespace model;

namespace {

/// Takes numbers and pieces of text from the front of the input.
class Input
{
public:
    Input(const std::uint8_t *data, std::size_t size) : m_data(data), m_size(size) { }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    qint32 number(qint32 limit)
    {
        if (m_size == 0 || limit <= 0)
            return 0;
        --m_size;
        return qint32(*m_data++) % limit;
    }
    QByteArray piece(qint32 limit)
    {
        const auto length = std::min(std::size_t(number(limit)), m_size);
        const QByteArray out(reinterpret_cast<const char *>(m_data), qsizetype(length));
        m_data += length;
        m_size -= length;
        return out;
    }

private:
    const std::uint8_t *m_data;
    std::size_t m_size;
};

} // namespace

/// Texts with all kinds of line ends, edited, undone and compared.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    const QByteArray bytes = input.piece(200);
    const auto source = SourceText::fromBytes(bytes, u"x"_s);
    if (!source)
        return 0;
    const SourceText &text = **source;
    fuzzing::require(text.toBytes() == bytes, "a text is written as it was read");
    for (qint32 offset = 0; offset <= text.size(); ++offset)
        fuzzing::require(text.offset(text.position(offset)) == offset, "places and offsets agree");

    EditSet edits;
    constexpr int MaxEdits = 8;
    for (int i = 0; i < MaxEdits && !input.isEmpty(); ++i) {
        const qint32 begin = input.number(text.size() + 1);
        const qint32 end = begin + input.number(text.size() - begin + 1);
        const QString newText = QString::fromUtf8(input.piece(20)).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        edits.add({{begin, end}, newText});
    }
    if (edits.conflict())
        return 0;
    const QString after = edits.apply(text.text());
    fuzzing::require(edits.inverse(text.text()).apply(after) == text.text(), "an edit can be undone");
    const SourceTextPtr edited = text.edited(edits);
    fuzzing::require(edited->text() == after, "a text is edited as its characters are");

    // the line diff explains every difference
    const QString before = text.text();
    qint32 doneBefore = 0;
    qint32 doneAfter = 0;
    const auto lines = [](const QString &of) {
        QStringList out;
        for (qsizetype at = 0; at < of.size();) {
            const qsizetype end = of.indexOf(u'\n', at);
            out += of.sliced(at, (end < 0 ? of.size() : end + 1) - at);
            at += out.back().size();
        }
        return out;
    };
    const QStringList linesBefore = lines(before);
    const QStringList linesAfter = lines(after);
    const auto sameUpTo = [&](qint32 endBefore, qint32 endAfter) {
        fuzzing::require(endBefore <= linesBefore.size() && endAfter <= linesAfter.size(),
                         "changes lie within the texts");
        fuzzing::require(linesBefore.mid(doneBefore, endBefore - doneBefore)
                             == linesAfter.mid(doneAfter, endAfter - doneAfter),
                         "between changes all lines are equal");
    };
    for (const LineChange &change : lineDiff(before, after)) {
        fuzzing::require(change.before.begin >= doneBefore && change.after.begin >= doneAfter, "changes are in order");
        sameUpTo(change.before.begin, change.after.begin);
        doneBefore = change.before.end;
        doneAfter = change.after.end;
    }
    sameUpTo(qint32(linesBefore.size()), qint32(linesAfter.size()));
    fuzzing::require(unifiedDiff(u"a"_s, bytes, edited->toBytes()).isEmpty() == (bytes == edited->toBytes()),
                     "a diff is empty only if nothing differs");
    return 0;
}
