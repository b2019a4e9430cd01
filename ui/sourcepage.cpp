// SPDX-License-Identifier: MIT
#include "ui/sourcepage.h"

#include "ui/breadcrumb.h"
#include "ui/comparedialog.h"
#include "ui/sourceview.h"
#include "ui/strip.h"
#include "ui/valuesbutton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

MarkKind kindOf(rules::Outcome outcome)
{
    switch (outcome) {
    case rules::Outcome::Fail: return MarkKind::Fail;
    case rules::Outcome::Undetermined: return MarkKind::Undetermined;
    case rules::Outcome::Pass: return MarkKind::Pass;
    case rules::Outcome::Suppressed: break;
    }
    return MarkKind::Suppressed;
}

void addDiagnostics(const model::Diagnostics &diagnostics, std::vector<SourceMark> &marks)
{
    for (const model::Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.severity() == model::Severity::Note)
            continue;
        const bool error = diagnostic.severity() == model::Severity::Error;
        const SourceMark mark{.span = diagnostic.span,
                              .kind = error ? MarkKind::SyntaxError : MarkKind::Warning,
                              .text = diagnostic.message().translated(),
                              .fixReady = false,
                              .finding = -1};
        if (std::ranges::find(marks, mark) == marks.end())
            marks.push_back(mark);
    }
}

std::vector<SourceMark> marksOf(const model::Document &document, const rules::Analysis *analysis)
{
    std::vector<SourceMark> marks;
    if (document.content() != nullptr || analysis != nullptr)
        addDiagnostics(document.syntaxDiagnostics(), marks);
    if (document.content() != nullptr)
        addDiagnostics(document.content()->diagnostics, marks);
    if (analysis == nullptr)
        return marks;
    addDiagnostics(analysis->diagnosticsOf(document), marks);
    for (std::size_t i = 0; i < analysis->findings.size(); ++i) {
        const rules::Finding &finding = analysis->findings[i];
        if (finding.location.path() != document.path())
            continue;
        marks.push_back({.span = finding.location.span,
                         .kind = kindOf(finding.outcome),
                         .text = finding.title.translated(),
                         .fixReady = finding.outcome == rules::Outcome::Fail && !finding.fixes.empty(),
                         .finding = qint32(i)});
    }
    return marks;
}

} // namespace

SourcePage::SourcePage(Session &session, std::shared_ptr<Document> document, QString root, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_document(std::move(document))
    , m_root(std::move(root))
    , m_strip(new Strip(this))
    , m_breadcrumb(new Breadcrumb(this))
    , m_values(new ValuesButton(m_session, m_breadcrumb))
    , m_view(new SourceView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_breadcrumb);
    layout->addWidget(m_view, 1);
    m_breadcrumb->setEnd(m_values);
    m_view->setObjectName(u"source"_s);
    m_view->setAccessibleName(tr("Source of %1").arg(m_document->name()));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setDocument(m_document->text());
    m_view->setDefinition(m_document->name());
    setFocusProxy(m_view);

    connect(m_view, &SourceView::cursorMoved, this, &SourcePage::updateBreadcrumb);
    connect(m_breadcrumb, &Breadcrumb::partActivated, m_view, &SourceView::reveal);
    connect(m_document.get(), &Document::outdatedChanged, this, &SourcePage::showOutdated);
    updateBreadcrumb();
}

SourcePage::~SourcePage()
{
    // the document may live on in the session, with its own layout
    m_view->disconnect();
    m_view->QPlainTextEdit::setDocument(nullptr);
}

void SourcePage::reveal(model::Span span)
{
    m_view->reveal(span);
}

void SourcePage::showResult()
{
    m_values->update();
    m_breadcrumb->fit();
    const model::DocumentPtr analysed = m_session.analysed(*m_document);
    if (analysed == nullptr)
        return; // of an older text; the next check is under way
    m_view->setMarks(marksOf(*analysed, m_session.analysis().get()));
    updateBreadcrumb();
    showKind();
}

void SourcePage::updateBreadcrumb()
{
    const model::DocumentPtr analysed = m_session.analysed(*m_document);
    if (analysed != nullptr && analysed->content() != nullptr)
        m_breadcrumb->setPath(m_document->name(), pathAt(*analysed, m_view->cursorOffset()));
    else if (analysed != nullptr || m_session.root() != m_root)
        m_breadcrumb->setPath(m_document->name(), {});
}

void SourcePage::showOutdated()
{
    if (!m_document->isOutdated())
        m_strip->clear(u"outdated"_s);
    else if (m_document->isModified())
        askOutdated(tr("%1 was changed by another program. Reload it, or keep your text.").arg(m_document->name()));
    else
        askOutdated(tr("%1 was changed by another program. Reload it to see the change.").arg(m_document->name()));
}

void SourcePage::showRefusedSave()
{
    askOutdated(tr("%1 was not saved, since another program has changed it. Reload it, or keep your text.")
                    .arg(m_document->name()));
}

void SourcePage::askOutdated(const QString &text)
{
    m_strip->say(u"outdated"_s, rules::AdviceLevel::Warning, text,
                 {{tr("Reload"), [this] { reload(); }},
                  {tr("Keep mine"), [this] { m_document->keepMine(); }},
                  {tr("Compare…"), [this] { compare(); }}},
                 false);
}

void SourcePage::reload()
{
    if (const auto error = m_document->reload())
        m_strip->say(u"reload"_s, rules::AdviceLevel::Error, *error);
}

void SourcePage::compare()
{
    CompareDialog dialog(*m_document, window());
    dialog.exec();
    if (dialog.choice() == CompareDialog::Choice::Reload)
        reload();
    else if (dialog.choice() == CompareDialog::Choice::KeepMine)
        m_document->keepMine();
}

/// A file that is no template is shown as text, and says so.
void SourcePage::showKind()
{
    const QString topic = u"kind"_s;
    const model::DocumentPtr &document = m_session.result().document;
    if (document == nullptr || document->path() != m_document->path() || document->content() != nullptr) {
        m_strip->clear(topic);
        return;
    }
    const bool json = m_document->name().endsWith(".json"_L1, Qt::CaseInsensitive);
    const QString what = json ? model::describe(document->jsonKind()).translated() + u'.'
                              : tr("A text file, but neither a Bicep file nor an ARM template in JSON.");
    if (m_strip->isHidden() || m_strip->topic() == topic)
        //: a file and what it is: "package.json: JSON, but not a deployment template. …"
        m_strip->say(topic, rules::AdviceLevel::Info,
                     tr("%1: %2 It is shown as text and was not checked.").arg(m_document->name(), what));
}

} // namespace ui
