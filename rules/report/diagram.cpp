// SPDX-License-Identifier: MIT
#include "rules/report/diagram.h"

#include "rules/report/diagramcurves.h"
#include "rules/report/graphlayout.h"

#include <QHash>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

using model::Inventory;

constexpr qreal Margin = 24;
constexpr qreal FramePadding = 16;
constexpr qreal CaptionHeight = 26;

/// For each item the module around it, -1 outside of all: what is named there can be referred to.
std::vector<qint32> modulesAround(const Inventory &inventory)
{
    std::vector<qint32> around(inventory.items.size(), -1);
    for (std::size_t i = 0; i < around.size(); ++i) {
        const qint32 parent = inventory.items[i].parent;
        if (parent >= 0)
            around[i] = inventory.items[std::size_t(parent)].module ? parent : around[std::size_t(parent)];
    }
    return around;
}

/// What dependencies may call an item.
QStringList namesOf(const Inventory::Item &item)
{
    if (!item.symbolicName.isEmpty())
        return {item.symbolicName};
    QStringList names;
    if (item.name.isString())
        names += item.name.toString();
    if (item.name.isChoice()) {
        for (const model::Value::Case &one : item.name.cases()) {
            if (one.value.isString())
                names += one.value.toString();
        }
    }
    // a name that is not known goes by its expression
    if (item.location.isValid()) {
        QString source = item.location.document->source()->slice(item.location.span).toString();
        const auto strip = [&source](QChar first, QChar last) {
            if (source.size() >= 2 && source.front() == first && source.back() == last)
                source = source.sliced(1, source.size() - 2);
        };
        strip(u'"', u'"');
        strip(u'[', u']');
        names += source;
    }
    names.removeDuplicates();
    return names;
}

/// "snet" of "vnet/snet" for a child that is drawn beside its parent.
QString titleOf(const Inventory &inventory, const Inventory::Item &item)
{
    const QString name = item.displayName();
    const bool inResource = item.parent >= 0 && !inventory.items[std::size_t(item.parent)].module;
    return inResource && item.name.isString() ? name.section(u'/', -1) : name;
}

class DiagramMaker
{
public:
    DiagramMaker(const Inventory &inventory, const std::vector<std::optional<Outcome>> &outcomes,
                 const DiagramOptions &options)
        : m_inventory(inventory)
        , m_outcomes(outcomes)
        , m_options(options)
        , m_around(modulesAround(inventory))
        , m_depth(inventory.items.size(), 0)
        , m_off(model::offItems(inventory))
        , m_visible(inventory.items.size(), options.hidden.empty())
        , m_holds(inventory.items.size(), false)
    {
        for (std::size_t i = 0; i < m_around.size(); ++i) {
            if (m_around[i] >= 0)
                m_depth[i] = m_depth[std::size_t(m_around[i])] + 1;
        }
        for (std::size_t i = 0; i < options.hidden.size() && i < m_visible.size(); ++i) {
            if (options.hidden[i])
                continue;
            m_visible[i] = true;
            for (qint32 up = m_around[i]; up >= 0; up = m_around[std::size_t(up)])
                m_visible[std::size_t(up)] = true;
        }
        for (std::size_t i = 0; i < m_around.size(); ++i) {
            if (m_visible[i] && m_around[i] >= 0)
                m_holds[std::size_t(m_around[i])] = true;
        }
    }

    Diagram make(const std::stop_token &stop)
    {
        fold();
        gatherUnits();
        gatherArrows();
        layOut(stop);
        if (!stop.stop_requested())
            place();
        return std::move(m_out);
    }

private:
    using Index = std::size_t;

    [[nodiscard]] const Inventory::Item &item(qint32 index) const { return m_inventory.items[Index(index)]; }
    [[nodiscard]] bool isOpen(qint32 index) const { return m_holds[Index(index)] && !m_out.folded.contains(index); }

    void fold()
    {
        for (const qint32 index : m_options.folded) {
            if (index >= 0 && Index(index) < m_inventory.items.size() && item(index).module
                && !item(index).children.empty())
                m_out.folded.insert(index);
        }
        int deepest = m_depth.empty() ? 0 : std::ranges::max(m_depth);
        for (m_shown = shownItems(m_inventory, m_out.folded); countShown() > m_options.foldAbove && deepest > 0;
             --deepest) {
            m_out.foldedForSize = true;
            for (Index i = 0; i < m_depth.size(); ++i) {
                if (m_depth[i] == deepest)
                    m_out.folded.insert(m_around[i]);
            }
            m_shown = shownItems(m_inventory, m_out.folded);
        }
    }

    [[nodiscard]] qsizetype countShown() const
    {
        qsizetype count = 0;
        for (Index i = 0; i < m_shown.size(); ++i)
            count += m_shown[i] == qint32(i) && m_visible[i] ? 1 : 0;
        return count;
    }

    /// Units of a level: the boxes and frames directly in one frame, or outside of all.
    void gatherUnits()
    {
        m_levels.resize(m_inventory.items.size() + 1);
        m_unit.resize(m_inventory.items.size(), -1);
        qsizetype count = 0;
        for (Index i = 0; i < m_shown.size(); ++i) {
            if (m_shown[i] != qint32(i))
                continue;
            if (!m_visible[i]) {
                ++m_out.hidden;
                continue;
            }
            if (++count > m_options.mostNodes) {
                ++m_out.leftOut;
                continue;
            }
            Level &level = levelOf(m_around[i]);
            m_unit[i] = int(level.items.size());
            level.items.push_back(qint32(i));
        }
    }

    void gatherArrows()
    {
        const auto needed = neededItems(m_inventory);
        for (Index i = 0; i < needed.size(); ++i) {
            for (const qint32 other : needed[i])
                addArrow(other, qint32(i), false);
            const qint32 parent = m_inventory.items[i].parent;
            if (parent >= 0 && !item(parent).module)
                addArrow(parent, qint32(i), true);
        }
    }

    /// Between what stands for the two on the innermost level that has both.
    void addArrow(qint32 from, qint32 to, bool strong)
    {
        if (!m_visible[Index(from)] || !m_visible[Index(to)])
            return;
        from = m_shown[Index(from)];
        to = m_shown[Index(to)];
        while (m_depth[Index(from)] > m_depth[Index(to)])
            from = m_around[Index(from)];
        while (m_depth[Index(to)] > m_depth[Index(from)])
            to = m_around[Index(to)];
        while (m_around[Index(from)] != m_around[Index(to)]) {
            from = m_around[Index(from)];
            to = m_around[Index(to)];
        }
        if (from == to || m_unit[Index(from)] < 0 || m_unit[Index(to)] < 0 || !m_known.insert({from, to}).second)
            return;
        levelOf(m_around[Index(from)]).graph.arrows.push_back({m_unit[Index(from)], m_unit[Index(to)], strong});
    }

    /// From the innermost modules outwards: frames are as large as their content.
    void layOut(const std::stop_token &stop)
    {
        for (qint32 index = qint32(m_inventory.items.size()) - 1; index >= -1; --index) {
            Level &level = levelOf(index);
            for (const qint32 unit : level.items) {
                const QSizeF inside = levelOf(unit).layout.size;
                if (isOpen(unit))
                    level.graph.boxes.push_back({{inside.width() + 2 * FramePadding,
                                                  inside.height() + 2 * FramePadding + m_options.titleHeight},
                                                 false});
                else
                    level.graph.boxes.push_back({m_options.nodeSize, true});
            }
            if (!level.items.empty())
                level.layout = layoutGraph(level.graph, index < 0 ? CaptionHeight : 0, stop);
            if (stop.stop_requested())
                return;
        }
    }

    /// From the outside inwards.
    void place()
    {
        const GraphLayout &outer = levelOf(-1).layout;
        m_out.size = outer.size + QSizeF(2 * Margin, 2 * Margin);
        if (outer.loose && !m_known.empty())
            m_out.loose = QPointF(Margin, Margin + *outer.loose + CaptionHeight - 10);
        placeLevel(-1, {Margin, Margin});
        for (Index i = 0; i < m_out.frames.size(); ++i) { // grows
            const Diagram::Frame &frame = m_out.frames[i];
            placeLevel(frame.item, frame.rect.topLeft() + QPointF(FramePadding, FramePadding + frame.titleHeight));
        }
    }

    void placeLevel(qint32 index, const QPointF &origin)
    {
        const Level &level = levelOf(index);
        for (Index i = 0; i < level.items.size(); ++i) {
            Diagram::Node node = describe(level.items[i]);
            node.rect = level.layout.boxes[i].translated(origin);
            if (isOpen(node.item))
                m_out.frames.push_back({node, m_options.titleHeight});
            else
                m_out.nodes.push_back(node);
        }
        QRectF room({0, 0}, level.layout.size);
        if (level.layout.loose) // below is a caption
            room.setBottom(*level.layout.loose);
        for (Index i = 0; i < level.graph.arrows.size(); ++i) {
            const Graph::Arrow &arrow = level.graph.arrows[i];
            const auto from = Index(arrow.from);
            const auto to = Index(arrow.to);
            Diagram::Edge edge{level.items[from], level.items[to],
                               curves::smooth(level.layout.arrows[i], room, level.layout.boxes, from, to)};
            for (QPointF &point : edge.points)
                point += origin;
            m_out.edges.push_back(std::move(edge));
        }
    }

    [[nodiscard]] Diagram::Node describe(qint32 index) const
    {
        const Inventory::Item &item = this->item(index);
        Diagram::Node node;
        node.item = index;
        node.title = titleOf(m_inventory, item);
        node.type = item.type;
        node.detail = item.module ? item.modulePath : item.type.section(u'/', -1);
        if (Index(index) < m_outcomes.size())
            node.outcome = m_outcomes[Index(index)];
        node.existing = item.existing;
        node.off = m_off[Index(index)];
        node.loop = item.loop;
        node.loopCount = item.loopCount;
        node.module = item.module;
        node.folded = m_out.folded.contains(index);
        return node;
    }

    struct Level {
        std::vector<qint32> items;
        Graph graph;
        GraphLayout layout;
    };
    Level &levelOf(qint32 module) { return m_levels[Index(module + 1)]; }

    const Inventory &m_inventory;
    const std::vector<std::optional<Outcome>> &m_outcomes;
    const DiagramOptions &m_options;
    std::vector<qint32> m_around;
    std::vector<int> m_depth; ///< how many modules are around
    std::vector<bool> m_off;
    std::vector<bool> m_visible; ///< not hidden, or around what is not
    std::vector<bool> m_holds; ///< has something visible inside
    std::vector<qint32> m_shown;
    std::vector<int> m_unit; ///< position in its level
    std::vector<Level> m_levels; ///< by module plus one
    std::set<std::pair<qint32, qint32>> m_known;
    Diagram m_out;
};

} // namespace

Diagram layoutDiagram(const Inventory &inventory, const std::vector<std::optional<Outcome>> &outcomes,
                      const DiagramOptions &options, const std::stop_token &stop)
{
    return DiagramMaker(inventory, outcomes, options).make(stop);
}

std::pair<QPointF, QPointF> arrowHead(const Diagram::Edge &edge, qreal length)
{
    const QPointF tip = edge.points.back();
    QPointF direction = tip - edge.points[edge.points.size() - 2];
    const qreal size = std::hypot(direction.x(), direction.y());
    direction = size > 0.01 ? direction / size : QPointF(1, 0);
    const QPointF back = tip - direction * length;
    const QPointF side(-direction.y() * length * 0.45, direction.x() * length * 0.45);
    return {back + side, back - side};
}

std::vector<qint32> shownItems(const Inventory &inventory, const std::set<qint32> &folded)
{
    const std::vector<qint32> around = modulesAround(inventory);
    std::vector<qint32> shown(inventory.items.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const qint32 module = around[i];
        const bool visible = module < 0 || (shown[std::size_t(module)] == module && !folded.contains(module));
        shown[i] = visible ? qint32(i) : shown[std::size_t(module)];
    }
    return shown;
}

std::vector<std::vector<qint32>> neededItems(const Inventory &inventory)
{
    const std::vector<qint32> around = modulesAround(inventory);
    QHash<std::pair<qint32, QString>, std::vector<qint32>> named;
    for (std::size_t i = 0; i < inventory.items.size(); ++i) {
        for (const QString &name : namesOf(inventory.items[i]))
            named[{around[i], name}].push_back(qint32(i));
    }
    std::vector<std::vector<qint32>> needed(inventory.items.size());
    for (std::size_t i = 0; i < inventory.items.size(); ++i) {
        QHash<QString, std::size_t> met; // one name may stand for several items: one each
        for (const QString &name : inventory.items[i].dependsOn) {
            qint32 scope = around[i];
            auto found = named.constFind({scope, name});
            while (found == named.cend() && scope >= 0) {
                scope = around[std::size_t(scope)];
                found = named.constFind({scope, name});
            }
            if (found == named.cend())
                continue;
            const qint32 other = (*found)[met[name]++ % found->size()];
            if (other != qint32(i))
                needed[i].push_back(other);
        }
    }
    return needed;
}

} // namespace rules
