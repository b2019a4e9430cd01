// SPDX-License-Identifier: MIT
#include "ui/folderprogress.h"

#include "ui/painting.h"
#include "ui/panetitle.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

FolderProgress::FolderProgress(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}, 1, true, this))
    , m_file(makeMutedLabel({}, SecondaryFactor, this))
    , m_hint(makeMutedLabel(tr("Counts are not final yet"), SecondaryFactor, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"folderProgress"_s);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    m_cancel->setObjectName(u"cancelFolder"_s);
    m_cancel->setAccessibleName(tr("Cancel the check"));
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &FolderProgress::cancelRequested);
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Progress of the check"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(14, 8, 14, 12);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(8);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_file, 0, 1);
    layout->addWidget(m_hint, 0, 2);
    layout->addWidget(m_cancel, 0, 3);
    layout->addWidget(m_bar, 1, 0, 1, 4);
    layout->setColumnStretch(1, 1);
    hide();
}

void FolderProgress::begin(const QString &folder)
{
    m_text->setText(tr("Looking for templates"));
    m_file->setText(folder);
    m_bar->setRange(0, 0);
    m_hint->hide();
    m_delay.start();
}

void FolderProgress::setProgress(qsizetype done, qsizetype total, const QString &file)
{
    m_text->setText(tr("Checking %1 of %2 templates").arg(done).arg(total));
    m_text->setAccessibleName(text());
    m_file->setText(QFontMetrics(m_file->font()).elidedText(file, Qt::ElideMiddle, m_file->width()));
    m_bar->setRange(0, int(total));
    m_bar->setValue(int(done));
    m_hint->setVisible(width() > 640);
}

void FolderProgress::end()
{
    m_delay.stop();
    hide();
}

QString FolderProgress::text() const
{
    return m_text->text();
}

void FolderProgress::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    drawBox(painter, rect(), ControlRadius, color(Role::InfoTint), color(Role::InfoLine));
}

} // namespace ui
