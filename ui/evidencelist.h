// SPDX-License-Identifier: MIT
#pragma once

#include "rules/finding.h"
#include "ui/painting.h"

#include <QLabel>
#include <QPointer>
#include <QTextLayout>

class QVBoxLayout;

namespace ui {

/// Source in the fixed font and the colours of its language: one line that is elided at the right, or all of it.
class CodeLine final : public QWidget
{
    Q_OBJECT
public:
    /// \a fileName decides the language.
    CodeLine(QString code, const QString &fileName, QWidget *parent = nullptr);

    /// How large, as a share of the fixed font.
    void setFactor(qreal factor);
    /// Goes on in further lines instead of being elided.
    void setWrapped(bool wrapped);
    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Sets the lines; returns their height.
    qreal arrange(QTextLayout &layout, qreal width) const;

    QString m_code;
    QString m_fileName;
    bool m_wrapped = false;
};

/// Text in the colour of a role. One line is elided where there is no room for all of it, and the tool tip has it then;
/// with word wrap there are as many lines as it takes.
class InkLabel final : public QLabel
{
    Q_OBJECT
public:
    InkLabel(const QString &text, Role ink, Qt::TextElideMode mode, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Role m_ink;
    Qt::TextElideMode m_mode;
};

/// The number of a step in a ring, in the middle of the first line of the step, and the line to its neighbours. Stands
/// in the same parent as the step and is as high as it.
class NumberRing final : public QWidget
{
    Q_OBJECT
public:
    /// \a number: from 1 to \a count.
    NumberRing(int number, int count, QWidget *parent);

    /// Grows with the font.
    [[nodiscard]] static int side(const QFont &font);
    /// What to be in the middle of.
    void setFirstLine(const QWidget *line) { m_line = line; }
    [[nodiscard]] QSize sizeHint() const override { return {side(font()), side(font())}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    int m_count;
    QPointer<const QWidget> m_line;
};

/// What a step has to do with the value, in words.
QString stepNote(const rules::EvidenceStep &step);
/// The source of a step; of a lone bracket, which says nothing, the line that it stands in.
QString stepCode(const rules::EvidenceStep &step);

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
