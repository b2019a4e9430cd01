// SPDX-License-Identifier: MIT
#include "ui/welcomepage.h"

#include "ui/icons.h"
#include "ui/linklabel.h"
#include "ui/painting.h"
#include "ui/panetitle.h"
#include "ui/recentfilesmodel.h"
#include "ui/samples.h"
#include "ui/style.h"
#include "ui/welcomebuttons.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int TwoColumnsFrom = 860;

/// A line below a heading.
QFrame *makeRule()
{
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setBackgroundRole(QPalette::Midlight);
    line->setAutoFillBackground(true);
    return line;
}

QLabel *makeLink(const QString &text)
{
    auto *label = new LinkLabel(LinkLabel::link(u"#"_s, text));
    label->setAccessibleName(text);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QAction *open, QAction *openFolder, QWidget *parent)
    : QScrollArea(parent)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Welcome"));
    setObjectName(u"welcome"_s);
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    setWidget(page);

    auto *center = new QGridLayout(page);
    center->setContentsMargins(32, 32, 32, 32);
    center->setRowStretch(0, 2);
    center->setRowStretch(2, 3);
    center->setColumnStretch(0, 1);
    center->setColumnStretch(2, 1);
    center->setColumnStretch(1, 100);
    auto *content = new QWidget;
    content->setMaximumWidth(1130);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(72);
    content->setLayout(m_columns);
    center->addWidget(content, 1, 1);
    m_columns->addWidget(makeStart(open, openFolder), 0, Qt::AlignTop);
    m_columns->addWidget(makeLists(), 1, Qt::AlignTop);
}

QWidget *WelcomePage::makeStart(QAction *open, QAction *openFolder)
{
    auto *side = new QWidget;
    side->setFixedWidth(qMax(296, fontMetrics().averageCharWidth() * 42));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);

    auto *picture = new QLabel;
    picture->setAccessibleName(tr("Bulkhead"));
    picture->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAccessibleName(tr("Bulkhead"));
    layout->addWidget(picture);
    layout->addSpacing(12);
    layout->addWidget(makeLabel(tr("Bulkhead"), 2, true));
    QLabel *about =
        makeMutedLabel(tr("Review Azure templates before they deploy. Nothing leaves this computer."), 1.05);
    about->setWordWrap(true);
    layout->addWidget(about);
    layout->addSpacing(20);

    auto *button = new WelcomeButton(open, u"file"_s);
    setPrimary(button);
    button->setObjectName(u"welcomeOpen"_s);
    connect(button, &QAbstractButton::clicked, open, &QAction::trigger);
    layout->addWidget(button);
    auto *folder = new WelcomeButton(openFolder, u"folder"_s);
    folder->setObjectName(u"welcomeOpenFolder"_s);
    connect(folder, &QAbstractButton::clicked, openFolder, &QAction::trigger);
    layout->addWidget(folder);
    layout->addSpacing(4);
    layout->addWidget(new DropHint(tr("Or drop a template or folder here"), tr(".bicep, .bicepparam, ARM .json")));
    layout->addSpacing(16);
    QLabel *rule = makeLink(tr("What is checked, and why"));
    connect(rule, &QLabel::linkActivated, this, &WelcomePage::explainRequested);
    layout->addWidget(rule);
    QLabel *keys = makeLink(tr("Keyboard shortcuts"));
    connect(keys, &QLabel::linkActivated, this, &WelcomePage::shortcutsRequested);
    layout->addWidget(keys);
    return side;
}

QWidget *WelcomePage::makeLists()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);

    auto *recentHead = new QHBoxLayout;
    recentHead->setContentsMargins(10, 0, 10, 0);
    recentHead->addWidget(makeLabel(tr("Recent"), FindingTitleFactor, true));
    recentHead->addStretch();
    m_clear = makeLink(tr("Clear list"));
    connect(m_clear, &QLabel::linkActivated, this, &WelcomePage::clearRequested);
    recentHead->addWidget(m_clear);
    layout->addLayout(recentHead);
    layout->addWidget(makeRule());
    m_noRecent = makeMutedLabel(tr("Templates and folders that you open appear here."), 1);
    m_noRecent->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(m_noRecent);

    m_recentModel = new RecentFilesModel(this);
    m_recent = new QListView;
    m_recent->setObjectName(u"recentList"_s);
    m_recent->setAccessibleName(tr("Recent templates and folders"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setModel(m_recentModel);
    m_recent->setItemDelegate(new ItemDelegate(ItemDelegate::Lines::Two, m_recent));
    m_recent->setMouseTracking(true);
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recent->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recent->viewport()->setCursor(Qt::PointingHandCursor);
    m_recent->installEventFilter(this);
    const auto choose = [this](const QModelIndex &index) {
        if (!index.data(RecentFilesModel::MissingRole).toBool())
            Q_EMIT fileChosen(index.data(RecentFilesModel::PathRole).toString());
    };
    connect(m_recent, &QListView::clicked, this, choose);
    connect(m_recent, &QListView::activated, this, [this, choose](const QModelIndex &index) {
        // a click is an activation too where the desktop wants it so
        if (m_recent->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
            choose(index);
    });
    layout->addWidget(m_recent);
    layout->addSpacing(24);

    auto *sampleHead = new QHBoxLayout;
    sampleHead->setContentsMargins(10, 0, 10, 0);
    sampleHead->addWidget(makeLabel(tr("Samples"), FindingTitleFactor, true));
    sampleHead->addStretch();
    sampleHead->addWidget(makeMutedLabel(tr("Opened as copies, change them freely"), SecondaryFactor));
    layout->addLayout(sampleHead);
    layout->addWidget(makeRule());
    layout->addSpacing(4);
    auto *grid = new QGridLayout;
    grid->setSpacing(10);
    int place = 0;
    for (const Sample &sample : samples()) {
        auto *card = new SampleCard(sample);
        connect(card, &QAbstractButton::clicked, this, [this, file = sample.file] { Q_EMIT sampleChosen(file); });
        grid->addWidget(card, place / 2, place % 2);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    return side;
}

void WelcomePage::setRecent(const QList<RecentFile> &files)
{
    const qsizetype shown = qMin<qsizetype>(files.size(), 6);
    m_recentModel->setFiles(files.first(shown), QDateTime::currentDateTime());
    int height = 0;
    for (int row = 0; row < m_recentModel->rowCount(); ++row)
        height += m_recent->sizeHintForRow(row);
    m_recent->setFixedHeight(height);
    m_recent->setVisible(shown > 0);
    m_clear->setVisible(shown > 0);
    m_noRecent->setVisible(shown == 0);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool wide = viewport()->width() >= TwoColumnsFrom;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(wide ? qBound(32, viewport()->width() / 20, 72) : 32);
}

bool WelcomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_recent && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete && m_recent->currentIndex().isValid()) {
        Q_EMIT removeRequested(m_recent->currentIndex().data(RecentFilesModel::PathRole).toString());
        return true;
    }
    if (watched == m_recent && event->type() == QEvent::ContextMenu) {
        auto *context = static_cast<QContextMenuEvent *>(event);
        const QModelIndex index = m_recent->indexAt(m_recent->viewport()->mapFromGlobal(context->globalPos()));
        if (index.isValid()) {
            QMenu menu(m_recent);
            menu.addAction(tr("Remove from the list"), this, [this, path = index.data(RecentFilesModel::PathRole)] {
                Q_EMIT removeRequested(path.toString());
            });
            menu.exec(context->globalPos());
        }
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui
