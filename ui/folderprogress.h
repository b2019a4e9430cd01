// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// How far a check is, with a button that ends it. Appears only if that takes a while.
class FolderProgress final : public QFrame
{
    Q_OBJECT
public:
    explicit FolderProgress(QWidget *parent = nullptr);

    /// So many milliseconds pass before it appears.
    void setDelay(int delay) { m_delay.setInterval(delay); }
    /// A run began; what it has to do is not known yet.
    void begin(const QString &folder);
    void setProgress(qsizetype done, qsizetype total, const QString &file);
    void end();
    /// "Checking 47 of 58 templates"
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_delay;
    QLabel *m_text;
    QLabel *m_file;
    QLabel *m_hint;
    QPushButton *m_cancel;
    QProgressBar *m_bar;
};

} // namespace ui
