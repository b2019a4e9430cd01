// SPDX-License-Identifier: MIT
#pragma once

#include "ui/samples.h"

#include <QPushButton>

class QAction;

namespace ui {

/// A wide button of the welcome page: icon, text, and the keys at the right edge.
class WelcomeButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit WelcomeButton(QAction *action, QString icon, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_keys;
};

/// Where files can be dropped; the whole window takes them.
class DropHint final : public QWidget
{
    Q_OBJECT
public:
    DropHint(QString text, QString detail, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_detail;
};

/// A sample as a card that can be pressed.
class SampleCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SampleCard(Sample sample, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sample m_sample;
};

} // namespace ui
