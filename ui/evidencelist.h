// SPDX-License-Identifier: MIT
#pragma once

#include "rules/finding.h"

#include <QTextLayout>
#include <QWidget>

class QVBoxLayout;

namespace ui {

/// One line of source in the fixed font and the colours of its language, elided at the right.
class CodeLine final : public QWidget
{
    Q_OBJECT
public:
    /// \a fileName decides the language.
    CodeLine(QString code, const QString &fileName, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_code;
    QString m_fileName;
};

/// How a value came about, as numbered steps that are joined by a line: place as a link, what it has to do with the
/// value, the code.
class EvidenceList final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceList(QWidget *parent = nullptr);

    /// All texts that the steps are shown with.
    [[nodiscard]] static QStringList contentOf(const std::vector<rules::EvidenceStep> &steps);
    void setSteps(const std::vector<rules::EvidenceStep> &steps);

Q_SIGNALS:
    void stepActivated(int step);

private:
    QVBoxLayout *m_layout;
};

} // namespace ui
