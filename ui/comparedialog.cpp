// SPDX-License-Identifier: MIT
#include "ui/comparedialog.h"

#include "ui/diffview.h"
#include "ui/document.h"
#include "ui/panetitle.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int Margin = 24;
constexpr QSize WantedSize{1040, 640};
constexpr int RowsOfDiff = 24;
} // namespace

CompareDialog::CompareDialog(Document &document, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Compare %1").arg(document.name()));
    resize(WantedSize.boundedTo(screen()->availableSize() - QSize(48, 72)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Margin, 18, Margin, 12);
    layout->setSpacing(12);
    auto *title = makeLabel({}, 1.3, true, this);
    title->setWordWrap(true);
    layout->addWidget(title);
    const auto disk = document.readDisk();
    if (disk) {
        auto *diff = new DiffView(this);
        const QString mine = document.source()->text();
        diff->setTitles(tr("On disk"), tr("In the editor"));
        diff->setTexts(document.name(), (*disk)->text(), mine);
        diff->setVisibleRows(RowsOfDiff);
        layout->addWidget(diff);
        title->setText((*disk)->text() == mine ? tr("%1 says the same on disk and in the editor").arg(document.name())
                                               : tr("%1 on disk differs from your text").arg(document.name()));
    } else {
        title->setText(disk.error());
    }
    layout->addStretch(1);

    auto *buttons = new QDialogButtonBox(this);
    const auto add = [&](const QString &text, Choice choice) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::AcceptRole);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, choice] {
            m_choice = choice;
            accept();
        });
        return button;
    };
    add(tr("Reload"), Choice::Reload)->setEnabled(bool(disk));
    add(tr("Keep my text"), Choice::KeepMine);
    buttons->addButton(tr("Decide later"), QDialogButtonBox::RejectRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace ui
