// SPDX-License-Identifier: MIT
#include "rules/report/excerpt.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <mutex>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

namespace rules {

namespace {

/// Longer lines, of minified files, are shown in part.
constexpr qsizetype LongestLine = 300;

KSyntaxHighlighting::Definition definitionOf(model::Language language)
{
    static std::mutex mutex; // the repository loads definitions on demand
    const std::scoped_lock lock(mutex);
    static KSyntaxHighlighting::Repository repository;
    static const bool extended = [] {
        repository.addCustomSearchPath(u":/bulkhead"_s);
        return true;
    }();
    Q_UNUSED(extended)
    const bool bicep = language == model::Language::Bicep || language == model::Language::BicepParameters;
    const auto definition = repository.definitionForName(bicep ? u"Bicep"_s : u"ARM Template"_s);
    definition.formats(); // loads it here, below the lock, and not in the first line that somebody reads with it
    return definition;
}

/// The class of the style sheet; empty for plain text.
QLatin1StringView classOf(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow: return "k"_L1;
    case Theme::DataType: return "t"_L1;
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::Char:
    case Theme::Import: return "s"_L1;
    case Theme::Attribute: return "a"_L1;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
    case Theme::SpecialChar: return "n"_L1;
    case Theme::Function:
    case Theme::BuiltIn:
    case Theme::Extension: return "f"_L1;
    case Theme::Annotation:
    case Theme::Preprocessor: return "d"_L1;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::CommentVar: return "c"_L1;
    case Theme::Operator: return "o"_L1;
    case Theme::Error: return "e"_L1;
    default: return {};
    }
}

} // namespace

class HighlightedText::Painter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Painter(const QString &text, model::Language language) : m_lines(text.split(u'\n'))
    {
        setDefinition(definitionOf(language));
    }

    [[nodiscard]] qint32 lineCount() const { return qint32(m_lines.size()); }

    void write(HtmlText &html, qint32 line, qint32 column)
    {
        const auto index = std::size_t(line - 1);
        while (m_states.size() <= index)
            m_states.push_back(highlightLine(m_lines[qsizetype(m_states.size()) - 1], m_states.back()));
        m_runs.clear();
        const QString &text = m_lines[line - 1];
        highlightLine(text, m_states[index]);

        const qsizetype begin = text.size() <= LongestLine
            ? 0
            : std::clamp<qsizetype>(column - LongestLine / 3, 0, text.size() - LongestLine);
        const qsizetype end = std::min(begin + LongestLine, text.size());
        if (begin > 0)
            html.text(u"…"_s);
        qsizetype done = begin;
        for (const Run &run : m_runs) {
            const qsizetype from = std::max<qsizetype>(run.begin, done);
            const qsizetype to = std::min<qsizetype>(run.begin + run.length, end);
            if (from >= to)
                continue;
            html.text(text.sliced(done, from - done));
            html.element("i"_L1, text.sliced(from, to - from), {{"class"_L1, run.style}});
            done = to;
        }
        html.text(text.sliced(done, end - done));
        if (end < text.size())
            html.text(u"…"_s);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QLatin1StringView style = classOf(format.textStyle());
        if (!style.isEmpty() && length > 0)
            m_runs.push_back({offset, length, style});
    }

private:
    struct Run {
        qint32 begin;
        qint32 length;
        QLatin1StringView style;
    };

    QStringList m_lines;
    std::vector<KSyntaxHighlighting::State> m_states{KSyntaxHighlighting::State()}; // before each line
    std::vector<Run> m_runs;
};

HighlightedText::HighlightedText(const QString &text, model::Language language)
    : m_painter(std::make_unique<Painter>(text, language))
{
}

HighlightedText::HighlightedText(HighlightedText &&) noexcept = default;
HighlightedText &HighlightedText::operator=(HighlightedText &&) noexcept = default;
HighlightedText::~HighlightedText() = default;

qint32 HighlightedText::lineCount() const
{
    return m_painter->lineCount();
}

void HighlightedText::writeLine(HtmlText &html, qint32 line, qint32 column)
{
    if (line >= 1 && line <= lineCount())
        m_painter->write(html, line, column);
}

} // namespace rules
