// SPDX-License-Identifier: MIT
#include "ui/comparedialog.h"

#include "ui/diffview.h"
#include "ui/document.h"
#include "ui/panetitle.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr QSize SmallestSize{960, 480};
constexpr QSize WantedSize{1040, 640};
} // namespace

CompareDialog::CompareDialog(Document &document, QWidget *parent)
    : Dialog(tr("Compare %1").arg(document.name()), parent)
{
    setMinimumSize(SmallestSize);
    QVBoxLayout *layout = page();
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
        diff->fillHeight();
        layout->addWidget(diff, 1);
        title->setText((*disk)->text() == mine ? tr("%1 says the same on disk and in the editor").arg(document.name())
                                               : tr("%1 on disk differs from your text").arg(document.name()));
    } else {
        title->setText(disk.error());
        layout->addStretch(1);
    }
    const auto add = [&](const QString &text, Choice choice) {
        QPushButton *button = buttons()->addButton(text, QDialogButtonBox::AcceptRole);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, choice] {
            m_choice = choice;
            accept();
        });
        return button;
    };
    add(tr("Reload"), Choice::Reload)->setEnabled(bool(disk));
    add(tr("Keep mine"), Choice::KeepMine);
    QPushButton *later = buttons()->addButton(tr("Decide later"), QDialogButtonBox::RejectRole);
    later->setDefault(true);
    later->setFocus();
    fit(WantedSize.width(), WantedSize.height());
}

} // namespace ui
