// SPDX-License-Identifier: MIT
#include "ui/foldercounts.h"

#include "ui/flowlayout.h"
#include "ui/icons.h"
#include "ui/painting.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Glyph = 18;
constexpr int Gap = 10;

} // namespace

/// A large number over a word.
class FolderCounts::Tile final : public QWidget
{
public:
    explicit Tile(QWidget *parent) : QWidget(parent) { }

    void set(const QString &icon, Role ink, qsizetype count, const QString &word)
    {
        m_icon = icon;
        m_ink = count > 0 ? ink : Role::Muted;
        m_number = QLocale().toString(count);
        m_word = word;
        setAccessibleName(text());
        updateGeometry();
        update();
    }
    [[nodiscard]] QString text() const { return m_number + u' ' + m_word; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics number(numberFont());
        const QFontMetrics word(wordFont());
        return {Glyph + Gap + qMax(number.horizontalAdvance(m_number), word.horizontalAdvance(m_word)) + 2,
                number.height() + word.height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        const QFontMetrics number(numberFont());
        paintIcon(painter, QRectF(0, (number.height() - Glyph) / 2.0 + 1, Glyph, Glyph), m_icon, m_ink);
        const QRect room = rect().adjusted(Glyph + Gap, 0, 0, 0);
        painter.setFont(numberFont());
        painter.setPen(color(m_number == u"0"_s ? Role::Muted : Role::Text));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, m_number);
        painter.setFont(wordFont());
        painter.setPen(color(Role::Muted));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, m_word);
    }

private:
    [[nodiscard]] QFont numberFont() const { return scaledFont(font(), PageTitleFactor, true); }
    [[nodiscard]] QFont wordFont() const { return scaledFont(font(), SecondaryFactor); }

    QString m_icon;
    Role m_ink = Role::Muted;
    QString m_number;
    QString m_word;
};

FolderCounts::FolderCounts(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"folderCounts"_s);
    auto *layout = new FlowLayout(32, 10);
    for (int i = 0; i < 6; ++i) {
        m_tiles.push_back(new Tile(this));
        layout->addWidget(m_tiles.back());
    }
    setLayout(layout);
    setTally({}, 0);
}

void FolderCounts::setTally(const FolderTally &tally, qsizetype notChecked)
{
    std::size_t i = 0;
    for (const auto &[outcome, word] : {std::pair(rules::Outcome::Fail, tr("fail")),
                                        {rules::Outcome::Undetermined, tr("undetermined")},
                                        {rules::Outcome::Pass, tr("pass")},
                                        {rules::Outcome::Suppressed, tr("suppressed")}}) {
        const Look look = lookOf(outcome);
        m_tiles[i++]->set(look.icon, look.ink, tally.of(outcome), word);
    }
    m_tiles[4]->set(u"file"_s, Role::Muted, tally.withoutClusters,
                    tally.withoutClusters == 1 ? tr("template without clusters") : tr("templates without clusters"));
    m_tiles[5]->set(u"warning"_s, Role::Undetermined, notChecked,
                    notChecked == 1 ? tr("file not checked") : tr("files not checked"));
}

QString FolderCounts::text() const
{
    QStringList words;
    for (const Tile *tile : m_tiles)
        words += tile->text();
    return words.join(", "_L1);
}

} // namespace ui
