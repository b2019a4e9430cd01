// SPDX-License-Identifier: MIT
#include "ui/foldercounts.h"

#include "ui/flowlayout.h"
#include "ui/icons.h"
#include "ui/painting.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Glyph = 18;
constexpr int Gap = 10;
constexpr int WideApart = 32; // between two tiles
constexpr int Apart = 24;
constexpr int CloseApart = 12;

} // namespace

/// A large number over a word.
class FolderCounts::Tile final : public QWidget
{
public:
    explicit Tile(QWidget *parent) : QWidget(parent) { }

    /// \a brief: instead of the word, where room is short.
    void set(const QString &icon, Role ink, qsizetype count, const QString &word, const QString &brief = {})
    {
        m_icon = icon;
        m_ink = count > 0 ? ink : Role::Muted;
        m_number = QLocale().toString(count);
        m_word = word;
        m_brief = brief.isEmpty() ? word : brief;
        setAccessibleName(text());
        setToolTip(m_brief != m_word ? text() : QString());
        update();
    }
    [[nodiscard]] QString text() const { return m_number + u' ' + m_word; }

    [[nodiscard]] int naturalWidth(bool brief) const
    {
        const int word = QFontMetrics(wordFont()).horizontalAdvance(brief ? m_brief : m_word);
        return Glyph + Gap + qMax(QFontMetrics(numberFont()).horizontalAdvance(m_number), word) + 2;
    }
    /// \a behind: free room at the right.
    void arrange(bool brief, int behind)
    {
        m_isBrief = brief;
        m_behind = behind;
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {naturalWidth(m_isBrief) + m_behind,
                QFontMetrics(numberFont()).height() + QFontMetrics(wordFont()).height()};
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
        painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, m_isBrief ? m_brief : m_word);
    }

private:
    [[nodiscard]] QFont numberFont() const { return scaledFont(font(), PageTitleFactor, true); }
    [[nodiscard]] QFont wordFont() const { return scaledFont(font(), SecondaryFactor); }

    QString m_icon;
    Role m_ink = Role::Muted;
    QString m_number;
    QString m_word;
    QString m_brief;
    bool m_isBrief = false;
    int m_behind = 0;
};

FolderCounts::FolderCounts(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"folderCounts"_s);
    auto *layout = new FlowLayout(0, 10);
    for (int i = 0; i < 6; ++i) {
        m_tiles.push_back(new Tile(this));
        layout->addWidget(m_tiles.back());
    }
    setLayout(layout);
    setTally({});
}

void FolderCounts::setTally(const FolderTally &tally)
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
                    tally.withoutClusters == 1 ? tr("template without clusters") : tr("templates without clusters"),
                    tr("without clusters"));
    m_tiles[5]->set(u"warning"_s, Role::Undetermined, tally.notChecked,
                    tally.notChecked == 1 ? tr("file not checked") : tr("files not checked"), tr("not checked"));
    fit();
}

/// On one line as long as that is possible: first the words give way, then the room between them.
void FolderCounts::fit()
{
    const auto widthOf = [this](bool brief) {
        int sum = 0;
        for (const Tile *tile : m_tiles)
            sum += tile->naturalWidth(brief);
        return sum;
    };
    const int gaps = int(m_tiles.size()) - 1;
    const bool brief = widthOf(false) + gaps * Apart > width();
    const int each = (width() - widthOf(brief)) / gaps;
    const int behind = each < CloseApart ? Apart : qMin(each, WideApart);
    for (Tile *tile : m_tiles)
        tile->arrange(brief, tile != m_tiles.back() ? behind : 0);
}

void FolderCounts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FolderCounts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

QString FolderCounts::text() const
{
    QStringList words;
    for (const Tile *tile : m_tiles)
        words += tile->text();
    return words.join(", "_L1);
}

} // namespace ui
