// SPDX-License-Identifier: MIT
#include "model/functions.h"
#include "tests/support/fixtures.h"

#include <QFileInfo>
#include <QTest>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace model;

namespace {

using Values = std::vector<Value>;

Value call(const char *name, const Values &arguments)
{
    return callFunction(findBuiltin(QString::fromLatin1(name)), arguments);
}

/// The value of its notation in the data files, see incomplete.json.
Value decoded(const Value &notation)
{
    if (notation.isArray()) {
        Value::Items items;
        bool open = false;
        for (const Value &item : notation.items()) {
            const bool isMark = item.isObject() && item.members().size() == 1 && item.members()[0].key == "$open"_L1;
            open |= isMark && &item == &notation.items().back();
            if (!open)
                items.push_back(decoded(item));
        }
        return Value::array(std::move(items), open);
    }
    if (!notation.isObject())
        return notation;
    if (notation.member(u"$unknown").isString()) {
        const Value prefix = notation.member(u"prefix");
        Value::Unknown why;
        why.reason = Message("%1", notation.member(u"$unknown").toString());
        why.prefix = prefix.isString() ? prefix.toString() : QString();
        why.secure = notation.member(u"secure").isTrue();
        why.atDeployment = notation.member(u"atDeployment").isTrue();
        return Value::unknown(std::move(why));
    }
    if (notation.member(u"$absent").isTrue())
        return {};
    if (const Value values = notation.member(u"$choice"); values.isArray()) {
        const Value thing = notation.member(u"of");
        Value::Cases cases;
        for (const Value &value : values.items())
            cases.push_back({decoded(value), {{thing.isInt() ? qint32(thing.toInt()) : 0, qint32(cases.size())}}});
        return Value::choice(std::move(cases));
    }
    Value::Members members;
    for (const Value::Member &member : notation.members()) {
        if (member.key != "$open"_L1)
            members.push_back({member.key, decoded(member.value)});
    }
    return Value::object(std::move(members), notation.member(u"$open").isTrue());
}

Value parsed(const QByteArray &notation)
{
    return decoded(parseJson(QString::fromUtf8(notation)).value_or(Value()));
}

/// Everything that tests compare of a value, as text; reasons are looked at apart.
QString described(const Value &value)
{
    QStringList parts;
    switch (value.kind()) {
    case Value::Kind::Absent: return u"absent"_s;
    case Value::Kind::Float: return u"float "_s + compactJson(value);
    case Value::Kind::Array:
        for (const Value &item : value.items())
            parts += described(item);
        parts += value.isOpen() ? QStringList(u"..."_s) : QStringList();
        return u'[' + parts.join(", "_L1) + u']';
    case Value::Kind::Object:
        for (const Value::Member &member : value.members())
            parts += member.key + u": "_s + described(member.value);
        parts += value.isOpen() ? QStringList(u"..."_s) : QStringList();
        return u'{' + parts.join(", "_L1) + u'}';
    case Value::Kind::Choice:
        for (const Value::Case &one : value.cases())
            parts += described(one.value);
        return u'(' + parts.join(" | "_L1) + u')';
    case Value::Kind::Unknown: {
        const Value::Unknown &why = value.unknownInfo();
        return u"unknown '%1'%2%3"_s.arg(why.prefix, why.secure ? u" secure"_s : QString(),
                                         why.atDeployment ? u" at deployment"_s : QString());
    }
    default: return compactJson(value);
    }
}

/// A lambda that calls a function with its first two arguments, or with the only one twice.
LambdaCall calling(const char *name)
{
    return [name](std::span<const Value> a) { return call(name, {a[0], a[a.size() > 1 ? 1 : 0]}); };
}

/// A lambda that puts its first two arguments into a format.
LambdaCall formatting(const QString &format)
{
    return [format](std::span<const Value> a) {
        return call("format", {Value::string(format), a[0], a[a.size() > 1 ? 1 : 0]});
    };
}

const std::map<QString, LambdaCall> &lambdas()
{
    using Arguments = std::span<const Value>;
    static const std::map<QString, LambdaCall> all{
        {u"first"_s, [](Arguments a) { return a[0]; }},
        {u"second"_s, [](Arguments a) { return a.back(); }},
        {u"id"_s, [](Arguments a) { return a[0].isObject() ? a[0].member(u"id") : Value(); }},
        {u"isSmall"_s,
         [](Arguments a) {
             return call("less", {a[0], Value::integer(2)});
         }},
        {u"hi"_s, formatting(u"Hi {0}!"_s)},
        {u"dash"_s, formatting(u"{0}-{1}"_s)},
        {u"less"_s, calling("less")},
        {u"add"_s, calling("add")},
        {u"union"_s, calling("union")},
    };
    return all;
}

bool isOurs(qint32 function)
{
    const BuiltinClass kind = builtin({function}).kind;
    return kind == BuiltinClass::Pure || kind == BuiltinClass::Higher;
}

QStringList dataFiles()
{
    return fixtures::files(fixtures::path(u"functions"_s), {u"*.json"_s});
}

Value rowsOf(const QString &file)
{
    return parseJson(QString::fromUtf8(fixtures::read(file))).value_or(Value::array({}));
}

} // namespace

class TestFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void call_data();
    void call();
    void everyFunctionIsTested();
    void possibilities();
    void tooManyPossibilities();
    void largeResults();
    void largeArguments();
    void deepArguments();
    void manyItems();
    void strangeSort();
    void anyArguments();
    void unknownFunctions();
};

void TestFunctions::call_data()
{
    QTest::addColumn<Value>("row");
    for (const QString &file : dataFiles()) {
        const Value rows = rowsOf(file);
        QVERIFY2(!rows.items().empty(), qPrintable(file));
        for (std::size_t i = 0; i < rows.items().size(); ++i) {
            const Value &row = rows.items()[i];
            QTest::addRow("%s %zu: %s %s", qPrintable(QFileInfo(file).baseName()), i,
                          qPrintable(row.items()[0].toString()), qPrintable(compactJson(row.items()[1]).left(60)))
                << row;
        }
    }
}

void TestFunctions::call()
{
    QFETCH(Value, row);
    const BuiltinId function = findBuiltin(row.items()[0].toString());
    const bool isText = row.items()[0].toString() == "${}"_L1; // an interpolated string
    QVERIFY(function.valid() || isText);
    Values arguments;
    std::ranges::transform(row.items()[1].items(), std::back_inserter(arguments), decoded);
    std::vector<LambdaCall> called;
    if (row.items().size() > 3) {
        for (const Value &name : row.items()[3].items())
            called.push_back(lambdas().at(name.toString()));
    }
    const Value result = isText ? joinText(arguments) : callWithLambdas(function, arguments, called);

    const Value &expected = row.items()[2];
    const Value error = expected.isObject() ? expected.member(u"$error") : Value();
    if (error.isString()) {
        QVERIFY2(result.isUnknown(), qPrintable(described(result)));
        QVERIFY2(result.unknownInfo().reason.english().contains(error.toString()),
                 qPrintable(result.unknownInfo().reason.english()));
        return;
    }
    QCOMPARE(described(result), described(decoded(expected)));
    const Value reason = expected.isObject() ? expected.member(u"$unknown") : Value();
    if (reason.isString())
        QVERIFY2(result.unknownInfo().reason.english().contains(reason.toString()),
                 qPrintable(result.unknownInfo().reason.english()));
}

void TestFunctions::everyFunctionIsTested()
{
    std::map<qint32, int> rows;
    for (const QString &file : dataFiles()) {
        if (QFileInfo(file).baseName() == "incomplete"_L1)
            continue;
        const Value all = rowsOf(file);
        for (const Value &row : all.items())
            ++rows[findBuiltin(row.items()[0].toString()).raw];
    }
    for (qint32 i = 0; i < builtinCount(); ++i)
        QVERIFY2(!isOurs(i) || rows[i] >= 3, builtin({i}).name);
}

void TestFunctions::possibilities()
{
    const Value one = parsed(R"({"$choice": [1, 2], "of": 7})");
    const Value other = parsed(R"({"$choice": [10, 20], "of": 8})");
    const Value sum = ::call("max", {Value::array({one, other, one})});
    QVERIFY(sum.isChoice());
    QCOMPARE(described(sum), u"(10 | 20 | 10 | 20)"_s);
    QCOMPARE(sum.cases()[1].assumptions, (Assumptions{{7, 0}, {8, 1}}));
    // what is decided by the same thing goes together
    QCOMPARE(described(::call("max", {Value::array({one, one})})), u"(1 | 2)"_s);
}

void TestFunctions::tooManyPossibilities()
{
    Value::Items items;
    Value::Members members;
    for (qint32 i = 0; i < 20; ++i) {
        const QByteArray thing = QByteArray::number(i);
        if (i < 7)
            items.push_back(parsed(R"({"$choice": [1, {"$unknown": "x", "secure": true}], "of": )" + thing + '}'));
        const Value choice = parsed(R"({"$choice": [1, {"$absent": true}], "of": )" + thing + '}');
        members.push_back({QString::number(i), choice});
    }
    const Value result = ::call("string", {Value::array(items)});
    QVERIFY(result.isUnknown());
    QVERIFY(result.unknownInfo().secure);
    QCOMPARE(result.unknownInfo().reason.english(), u"There are too many possibilities"_s);
    // members stay choices where nothing has to look into them
    const Value merged = ::call("union", {Value::object(members), Value::object({})});
    QCOMPARE(merged.members().size(), members.size());
    QVERIFY(merged.members()[3].value.isChoice());
}

void TestFunctions::largeResults()
{
    const Value text = Value::string(QString(MaxStringLength, u'a'));
    const Value list = Value::array(Value::Items(MaxArrayItems, Value::null()));
    const Value more = Value::array({Value::null()});
    QCOMPARE(::call("concat", {text, Value::string({})}).toString().size(), MaxStringLength);
    for (const Value &result :
         {::call("concat", {text, Value::string(u"b"_s)}), ::call("replace", {text, Value::string(u"a"_s), text}),
          ::call("concat", {list, more}), ::call("base64", {text}), ::call("string", {list}),
          ::call("format", {Value::string(u"{0}{0}"_s), text}), ::call("flatten", {Value::array({list, more})}),
          ::call("join", {Value::array({text, text}), Value::string({})})}) {
        if (result.isString()) {
            QVERIFY(result.toString().size() <= MaxStringLength);
            continue;
        }
        QVERIFY(result.isUnknown());
        QVERIFY(result.unknownInfo().reason.english().contains("too large to evaluate"_L1));
    }
}

void TestFunctions::largeArguments()
{
    Value doubled = Value::integer(1);
    for (int i = 0; i < 60; ++i)
        doubled = Value::array({doubled, doubled});
    const std::pair<const char *, Values> calls[] = {{"string", {doubled}},
                                                     {"equals", {doubled, doubled}},
                                                     {"contains", {doubled, doubled}},
                                                     {"distinct", {doubled}},
                                                     {"union", {doubled, doubled}},
                                                     {"intersection", {doubled, doubled}},
                                                     {"indexOf", {doubled, doubled}},
                                                     {"format", {Value::string(u"{0}"_s), doubled}}};
    for (const auto &[name, arguments] : calls) {
        const Value result = ::call(name, arguments);
        QVERIFY2(result.isUnknown(), name);
        QVERIFY2(result.unknownInfo().reason.english().contains("too large to evaluate"_L1), name);
    }
    QCOMPARE(::call("length", {doubled}).toInt(), 2);
}

void TestFunctions::deepArguments()
{
    Value deep = Value::array({});
    for (int i = 0; i < 20'000; ++i)
        deep = Value::array({deep});
    QVERIFY(::call("string", {deep}).isUnknown());
    QVERIFY(joinText(Values{deep}).isUnknown());
    const std::vector<LambdaCall> nest{[](std::span<const Value> a) { return Value::array({a[0]}); }};
    const Values arguments{::call("range", {Value::integer(0), Value::integer(10'000)}), Value::array({})};
    QVERIFY(!callWithLambdas(findBuiltin(u"reduce"), arguments, nest).isFullyKnown());
}

void TestFunctions::manyItems()
{
    Value::Items items;
    for (int i = 0; i < 20'000; ++i)
        items.push_back(Value::object({{u"name"_s, Value::integer(i % 15'000)}}));
    const Value list = Value::array(items);
    QCOMPARE(::call("union", {list, list}).items().size(), std::size_t(15'000));
    QCOMPARE(::call("intersection", {list, list}).items().size(), std::size_t(15'000));
    for (Value &item : items)
        item = Value::object({{u"name"_s, Value::unknown(Message("x"))}, {u"key"_s, item}});
    QVERIFY(::call("distinct", {Value::array(items)}).isOpen());
}

void TestFunctions::strangeSort()
{
    const Value list = ::call("range", {Value::integer(0), Value::integer(1000)});
    int calls = 0;
    const std::vector<LambdaCall> always{[](std::span<const Value>) { return Value::boolean(true); }};
    const std::vector<LambdaCall> moody{[&](std::span<const Value>) { return Value::boolean(++calls % 3 == 0); }};
    for (const auto &lambda : {always, moody}) {
        const Value sorted = callWithLambdas(findBuiltin(u"sort"), Values{list}, lambda);
        QCOMPARE(sorted.items().size(), std::size_t(1000));
        QCOMPARE(::call("distinct", {sorted}).items().size(), std::size_t(1000));
    }
}

/// Whatever they are given, functions give some value back, and a secret makes no open one of it.
void TestFunctions::anyArguments()
{
    Value::Items samples = parsed(R"([null, true, -9223372036854775808, 9223372036854775807, -1e300, "",
        "{0:N2} a/b:%,P1D", [{"$choice": [1, {"$absent": true}, "a"], "of": 1}, {"$unknown": "s", "secure": true}],
        [{"$open": true}], {"a": {"$choice": [1, {"$absent": true}, "a"], "of": 1}, "$open": true}, {"$absent": true},
        {"$choice": [1, {"$absent": true}, "a"], "of": 1}, {"$unknown": "s", "secure": true}])")
                               .items();
    const Value secret = samples.back();
    for (qint32 i = 0; i < builtinCount(); ++i) {
        if (!isOurs(i))
            continue;
        for (const auto &[name, lambda] : lambdas()) {
            const std::vector<LambdaCall> given{lambda, lambda};
            for (const Value &value : samples) {
                callWithLambdas({i}, Values{value}, given);
                callWithLambdas({i}, Values{value, secret}, std::span(given).first(1));
            }
        }
        for (const Value &a : samples) {
            for (const Value &b : samples) {
                callFunction({i}, Values{a, b});
                for (const std::size_t third : {3, 6, 9})
                    callFunction({i}, Values{a, b, samples[third]});
            }
            const Value result = callFunction({i}, Values{a, secret});
            const bool isUnmarked = result.isUnknown() && !result.unknownInfo().secure;
            const bool isError = isUnmarked && result.unknownInfo().reason.english().startsWith(u'\'');
            QVERIFY2(!isUnmarked || isError, qPrintable(QString(builtinName({i})) + described(a)));
        }
    }
}

void TestFunctions::unknownFunctions()
{
    QVERIFY(callFunction({}, {}).isUnknown());
    QVERIFY(callFunction({9999}, {}).isUnknown());
    const Value result = ::call("resourceGroup", {});
    QVERIFY(result.isUnknown());
    QCOMPARE(result.unknownInfo().reason.english(), u"'resourceGroup' cannot be evaluated here"_s);
}

QTEST_APPLESS_MAIN(TestFunctions)
#include "tst_functions.moc"
