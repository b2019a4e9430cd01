// SPDX-License-Identifier: MIT
#include "tests/support/analysis.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;
using namespace rules;

/// What holds for every fix, whatever the template looks like: it passes, breaks nothing, is done once and leaves the
/// rest of the text alone. The templates are made up: the same seed gives the same template.
class TestFixProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFix_data();
    void everyFix();
};

namespace {

/// An object or the text of a value.
struct Node {
    QString text;
    std::vector<std::pair<QString, Node>> members{};
    bool isObject = false;
};

Node value(const QString &text)
{
    return {text};
}

Node object(std::vector<std::pair<QString, Node>> members = {})
{
    return {{}, std::move(members), true};
}

/// Writes nodes in a random layout. Every comment has a number of its own.
class Layout
{
public:
    Layout(QRandomGenerator &random, bool json)
        : m_random(random)
        , m_json(json)
        , m_unit(QStringList{u"  "_s, u"    "_s, u"\t"_s, u"   "_s}[random.bounded(4)])
        , m_colon(json ? QStringList{u": "_s, u":"_s, u" : "_s}[random.bounded(3)] : u": "_s)
    {
    }

    bool chance(int percent) { return m_random.bounded(100) < percent; }

    QString write(const Node &node, const QString &indent = {}, bool inOneLine = false)
    {
        if (!node.isObject)
            return node.text;
        const bool deep = std::ranges::any_of(node.members, [](const auto &one) { return one.second.isObject; });
        if (node.members.empty())
            return empty(indent, inOneLine);
        return inOneLine || chance(deep ? 5 : 25) ? oneLine(node) : lines(node, indent);
    }

    /// A value as it stands in the language.
    [[nodiscard]] QString quoted(const QString &text) const
    {
        return m_json ? u"\"%1\""_s.arg(text) : u"'%1'"_s.arg(text);
    }
    QString comment() { return chance(50) ? u"/* c%1 */"_s.arg(++m_comments) : u"// c%1"_s.arg(++m_comments); }
    QString blockComment() { return u"/* c%1 */"_s.arg(++m_comments); }

private:
    QString empty(const QString &indent, bool inOneLine)
    {
        switch (inOneLine ? m_random.bounded(3) : m_random.bounded(6)) {
        case 0: return u"{}"_s;
        case 1: return u"{ }"_s;
        case 2: return u"{ "_s + blockComment() + u" }"_s;
        case 3: return u"{\n"_s + indent + u'}';
        case 4: return u"{\n\n"_s + indent + m_unit + comment() + u'\n' + indent + u'}';
        default: return u"{ "_s + comment() + u'\n' + indent + u'}';
        }
    }

    QString oneLine(const Node &node)
    {
        QStringList parts;
        for (const auto &[name, member] : node.members)
            parts += key(name) + m_colon + write(member, {}, true) + (chance(10) ? u' ' + blockComment() : QString());
        const QString blank = chance(70) ? u" "_s : QString();
        return u'{' + blank + parts.join(m_json && chance(20) ? u","_s : u", "_s) + blank + u'}';
    }

    QString lines(const Node &node, const QString &indent)
    {
        const QString inner = indent + m_unit;
        QString out = u"{"_s + (chance(10) ? u' ' + comment() : QString()) + u'\n';
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            const auto &[name, member] = node.members[i];
            if (chance(10))
                out += u'\n';
            if (chance(15))
                out += inner + comment() + u'\n';
            out += inner + key(name) + m_colon + write(member, inner);
            const bool last = i + 1 == node.members.size();
            if (chance(8))
                out += u' ' + blockComment();
            if (m_json && !last)
                out += u',';
            if (chance(15))
                out += u' ' + comment();
            out += u'\n';
        }
        if (chance(10))
            out += inner + comment() + u'\n';
        return out + indent + u'}';
    }

    QString key(const QString &name)
    {
        if (m_json)
            return u'"' + name + u'"';
        return chance(5) ? u'\'' + name + u'\'' : name;
    }

    QRandomGenerator &m_random;
    bool m_json;
    QString m_unit;
    QString m_colon;
    int m_comments = 0;
};

/// Templates with one cluster that fails, for a reason that can be mended.
class Maker
{
public:
    Maker(quint32 seed, bool json) : m_random(seed), m_json(json), m_layout(m_random, json) { }

    analysis::Files make()
    {
        Node profile = object();
        more(profile);
        if (m_layout.chance(50))
            profile.members.emplace_back(u"networkPlugin"_s, text(m_layout.chance(50) ? u"azure"_s : u"kubenet"_s));
        Node properties = object();
        more(properties);
        spoil(profile, properties);
        Node cluster = object({{u"name"_s, text(u"aks"_s)}});
        if (m_json) {
            cluster.members.emplace_back(u"type"_s, text(u"Microsoft.ContainerService/managedClusters"_s));
            cluster.members.emplace_back(u"apiVersion"_s, text(u"2024-09-01"_s));
        }
        if (m_properties)
            cluster.members.emplace_back(u"properties"_s, properties);
        more(cluster);
        QString out = m_json ? arm(cluster) : bicep(cluster);
        if (m_layout.chance(80))
            out += u'\n';
        if (m_layout.chance(30))
            out.replace(u'\n', "\r\n"_L1);
        return {{m_json ? u"/w/main.json"_s : u"/w/main.bicep"_s, out.toUtf8()}};
    }

private:
    [[nodiscard]] Node text(const QString &content) const { return value(m_layout.quoted(content)); }
    QString bad() { return QStringList{u"none"_s, {}, u"null"_s, u"Weave"_s}[m_random.bounded(4)]; }
    Node badValue()
    {
        if (m_layout.chance(20))
            return value(u"null"_s);
        return text(bad());
    }
    void shuffle(Node &node)
    {
        for (std::size_t i = node.members.size(); i > 1; --i)
            std::swap(node.members[i - 1], node.members[std::size_t(m_random.bounded(int(i)))]);
    }
    /// Members that have nothing to do with it.
    void more(Node &node)
    {
        for (int i = m_random.bounded(4); i > 0; --i) {
            const QString name = u"k%1"_s.arg(++m_names);
            const Node inner = m_layout.chance(20) ? object({{name + u'a', text(u"x"_s)}}) : text(u"v{//}"_s);
            node.members.emplace_back(name, inner);
        }
        shuffle(node);
    }
    /// An expression as value.
    [[nodiscard]] Node expression(const QString &bicep, const QString &arm) const
    {
        return value(m_json ? u"\"[%1]\""_s.arg(arm) : bicep);
    }
    void declare(const QString &bicep, const QString &list, Node node)
    {
        m_declared.push_back({bicep, list, std::move(node)});
    }

    /// Takes the engine away.
    void spoil(Node &profile, Node &properties)
    {
        const auto setPolicy = [&](Node node) {
            profile.members.emplace_back(u"networkPolicy"_s, std::move(node));
            shuffle(profile);
        };
        bool withProfile = true;
        Node whole = object();
        switch (m_random.bounded(12)) {
        case 0: setPolicy(badValue()); break;
        case 1: break;
        case 2: profile = object(); break;
        case 3: withProfile = false; break;
        case 4: m_properties = false; break;
        case 5:
            setPolicy(expression(u"policy"_s, u"parameters('policy')"_s));
            declare(u"param policy string = "_s, u"parameters"_s, text(bad()));
            break;
        case 6: {
            setPolicy(expression(u"policy"_s, u"parameters('policy')"_s));
            const QString given = bad();
            const QString allowed = u"[%1, %2]"_s.arg(m_layout.quoted(given), m_layout.quoted(u"other"_s));
            declare(u"@allowed(%1)\nparam policy string = "_s.arg(allowed), u"parameters"_s, text(given));
            m_allowed = allowed;
            break;
        }
        case 7:
            setPolicy(expression(u"settings.engine.policy"_s, u"variables('settings').engine.policy"_s));
            declare(u"var settings = "_s, u"variables"_s,
                    object({{u"engine"_s, object({{u"k0"_s, text(u"v"_s)}, {u"policy"_s, badValue()}})}}));
            break;
        case 8:
            setPolicy(expression(u"contains(resourceGroup().name, 'a') ? 'none' : null"_s,
                                 u"if(contains(resourceGroup().name, 'a'), 'none', null())"_s));
            break;
        case 9: profile = value(u"null"_s); break;
        case 10:
            declare(u"var network = "_s, u"variables"_s, profile);
            profile = expression(u"network"_s, u"variables('network')"_s);
            break;
        default:
            setPolicy(expression(u"empty(policy) ? null : policy"_s,
                                 u"if(empty(parameters('policy')), null(), parameters('policy'))"_s));
            declare(u"param policy string = "_s, u"parameters"_s, text({}));
            break;
        }
        if (withProfile) {
            properties.members.emplace_back(u"networkProfile"_s, profile);
            shuffle(properties);
        }
    }

    QString bicep(const Node &cluster)
    {
        QString out;
        for (const Declaration &one : m_declared)
            out += one.bicep + m_layout.write(one.node) + u"\n\n"_s;
        return out + u"resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = "_s
            + m_layout.write(cluster);
    }

    QString arm(const Node &cluster)
    {
        Node root = object({{u"$schema"_s,
                             text(u"https://schema.management.azure.com/schemas/2019-04-01/"
                                  "deploymentTemplate.json#"_s)},
                            {u"contentVersion"_s, text(u"1.0.0.0"_s)}});
        for (Declaration &one : m_declared) {
            Node declared = one.node;
            QString name = one.bicep.section(u' ', 1, 1);
            if (one.list == "parameters"_L1) {
                name = u"policy"_s;
                declared = object({{u"type"_s, text(u"string"_s)}, {u"defaultValue"_s, one.node}});
                if (!m_allowed.isEmpty())
                    declared.members.emplace_back(u"allowedValues"_s, value(m_allowed));
                shuffle(declared);
            }
            root.members.emplace_back(one.list, object({{name, declared}}));
        }
        root.members.emplace_back(
            u"resources"_s, value(u'[' + m_layout.write(cluster, m_layout.chance(50) ? u"    "_s : QString()) + u']'));
        return m_layout.write(root);
    }

    struct Declaration {
        QString bicep;
        QString list;
        Node node;
    };
    QRandomGenerator m_random;
    bool m_json;
    Layout m_layout;
    std::vector<Declaration> m_declared;
    QString m_allowed;
    bool m_properties = true;
    int m_names = 0;
};

/// Comments and names that have nothing to do with the engine, in their order.
QStringList untouched(const QString &text)
{
    static const QRegularExpression pattern(u"(//|/\\*) c\\d+( \\*/)?|\\bk\\d+a?\\b"_s);
    QStringList out;
    for (auto found = pattern.globalMatch(text); found.hasNext();)
        out += found.next().captured();
    return out;
}

qsizetype lonelyLineFeeds(const QByteArray &bytes)
{
    return bytes.count('\n') - bytes.count("\r\n");
}

} // namespace

void TestFixProperties::everyFix_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("json");
    constexpr quint32 Templates = 250;
    for (quint32 seed = 1; seed <= Templates; ++seed) {
        QTest::addRow("Bicep %u", seed) << seed << false;
        QTest::addRow("ARM %u", seed) << seed << true;
    }
}

void TestFixProperties::everyFix()
{
    QFETCH(quint32, seed);
    QFETCH(bool, json);
    const analysis::Files before = Maker(seed, json).make();
    const QByteArray original = before.begin()->second;
    const auto failed = qScopeGuard([&] {
        if (QTest::currentTestFailed())
            qInfo("%s", original.constData());
    });
    const AnalysisPtr result = analysis::withFixes(before);
    QCOMPARE(analysis::errorCount(*result), 0);
    QCOMPARE(result->findings.size(), 1U);
    const Finding &finding = result->findings.front();
    QCOMPARE(finding.outcome, Outcome::Fail);
    QVERIFY2(!finding.fixes.empty(), qPrintable(finding.noFix.english()));

    for (const Fix &fix : finding.fixes) {
        const analysis::Files after = analysis::applied(before, fix);
        const QByteArray changed = after.begin()->second;
        const auto show = qScopeGuard([&] {
            if (QTest::currentTestFailed())
                qInfo("%s:\n%s", qPrintable(fix.id), changed.constData());
        });
        const AnalysisPtr again = analysis::withFixes(after);
        QCOMPARE(analysis::errorCount(*again), 0);
        QCOMPARE(again->findings.size(), 1U);
        QCOMPARE(again->findings.front().outcome, Outcome::Pass);
        QVERIFY(again->findings.front().fixes.empty());
        QCOMPARE(untouched(QString::fromUtf8(changed)), untouched(QString::fromUtf8(original)));
        QCOMPARE(lonelyLineFeeds(changed) == 0, lonelyLineFeeds(original) == 0 || !changed.contains('\n'));
        for (const QByteArray &line : changed.split('\n'))
            QVERIFY(!line.endsWith(' ') || original.contains(line));
        const FileChange &change = fix.changes.front();
        const SourceText &source = *change.document->source();
        const SourceTextPtr undone = source.edited(change.edits)->edited(change.edits.inverse(source.text()));
        QCOMPARE(undone->toBytes(), original);
        for (const TextEdit &edit : change.edits.edits()) {
            // nothing goes but a value, or the inside of an empty object that is written again
            const QString gone = source.slice(edit.span).toString().trimmed();
            QVERIFY2(gone.size() <= 12 || edit.newText.contains(gone), qPrintable(gone));
        }
    }
}

QTEST_APPLESS_MAIN(TestFixProperties)
#include "tst_fixproperties.moc"
