// SPDX-License-Identifier: MIT
// Graphviz as a library. It is told sizes and numbers only: no text of a template ever reaches it.
#include "rules/report/graphlayout.h"

#include <QByteArray>
#include <graphviz/gvc.h>
#include <mutex>

namespace rules {

namespace {

constexpr double PointsPerInch = 72;
constexpr double BoxGap = 26;
constexpr double RankGap = 56;
/// With more arrows than this their routes cost more than they give.
constexpr std::size_t MostRoutes = 900;

/// Interfaces of older versions take char * for texts that they only read.
char *mutableText(const char *text)
{
    return const_cast<char *>(text); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

QByteArray inches(double pixels)
{
    return QByteArray::number(pixels / PointsPerInch, 'f', 4);
}

/// One graph of the library, closed at the end.
class Drawing
{
public:
    Drawing(GVC_t *context, const Graph &graph) : m_context(context), m_input(graph)
    {
        m_graph = agopen(mutableText("g"), Agdirected, nullptr);
        set(AGRAPH, "rankdir", "LR");
        set(AGRAPH, "nodesep", inches(BoxGap));
        set(AGRAPH, "ranksep", inches(RankGap));
        set(AGRAPH, "splines", m_input.arrows.size() > MostRoutes ? "" : "true");
        // less thorough as the graph grows, so that the time stays bounded
        if (m_input.boxes.size() > 300 || m_input.arrows.size() > MostRoutes) {
            set(AGRAPH, "mclimit", "0.2");
            set(AGRAPH, "nslimit", "1");
            set(AGRAPH, "nslimit1", "1");
        }
        set(AGNODE, "shape", "box");
        set(AGNODE, "fixedsize", "true");
        set(AGNODE, "label", "");
        set(AGNODE, "width", "1");
        set(AGNODE, "height", "1");
        set(AGEDGE, "dir", "none");
        set(AGEDGE, "tailport", "e");
        set(AGEDGE, "headport", "w");
        set(AGEDGE, "weight", "1");
        addBoxes();
        addArrows();
    }
    Drawing(const Drawing &) = delete;
    Drawing &operator=(const Drawing &) = delete;
    ~Drawing()
    {
        if (m_laidOut)
            gvFreeLayout(m_context, m_graph);
        agclose(m_graph);
    }

    std::optional<GraphLayout> layout()
    {
        m_laidOut = gvLayout(m_context, m_graph, "dot") == 0;
        if (!m_laidOut)
            return std::nullopt;
        GraphLayout out;
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            QRectF rect({0, 0}, m_input.boxes[i].size);
            rect.moveCenter(place(ND_coord(m_boxes[i])));
            out.boxes.push_back(rect);
        }
        for (Agedge_t *arrow : m_arrows)
            out.arrows.push_back(curve(arrow));
        return out;
    }

private:
    void set(int kind, const char *name, const QByteArray &value)
    {
        agattr(m_graph, kind, mutableText(name), mutableText(value.constData()));
    }

    void addBoxes()
    {
        for (std::size_t i = 0; i < m_input.boxes.size(); ++i) {
            const QByteArray name = 'n' + QByteArray::number(qsizetype(i));
            Agnode_t *node = agnode(m_graph, mutableText(name.constData()), 1);
            agset(node, mutableText("width"), mutableText(inches(m_input.boxes[i].size.width()).constData()));
            agset(node, mutableText("height"), mutableText(inches(m_input.boxes[i].size.height()).constData()));
            m_boxes.push_back(node);
        }
    }

    void addArrows()
    {
        for (const Graph::Arrow &arrow : m_input.arrows) {
            Agedge_t *edge =
                agedge(m_graph, m_boxes[std::size_t(arrow.from)], m_boxes[std::size_t(arrow.to)], nullptr, 1);
            if (arrow.strong)
                agset(edge, mutableText("weight"), mutableText("3"));
            m_arrows.push_back(edge);
        }
    }

    /// Their y grows upwards.
    [[nodiscard]] QPointF place(const pointf &point) const { return {point.x, GD_bb(m_graph).UR.y - point.y}; }

    [[nodiscard]] std::vector<QPointF> curve(Agedge_t *arrow) const
    {
        std::vector<QPointF> points;
        const splines *route = ED_spl(arrow);
        if (route == nullptr || route->size < 1)
            return points;
        const bezier &first = route->list[0];
        for (std::size_t i = 0; i < std::size_t(first.size); ++i)
            points.push_back(place(first.list[i]));
        return points;
    }

    GVC_t *m_context;
    const Graph &m_input;
    Agraph_t *m_graph;
    std::vector<Agnode_t *> m_boxes;
    std::vector<Agedge_t *> m_arrows;
    bool m_laidOut = false;
};

} // namespace

std::optional<GraphLayout> layoutWithGraphviz(const Graph &graph)
{
    // The library keeps its state in globals.
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    static GVC_t *const context = [] {
        agseterr(AGMAX); // says nothing on the terminal
        return gvContext();
    }();
    if (context == nullptr)
        return std::nullopt;
    return Drawing(context, graph).layout();
}

} // namespace rules
