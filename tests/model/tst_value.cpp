// SPDX-License-Identifier: MIT
#include "model/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace model;

class TestValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json_data();
    void json();
    void displayed_data();
    void displayed();
    void members();
    void assumptions();
    void choices();
    void manyChoices();
    void reasons();
    void same_data();
    void same();
    void sameUnknowns();
    void sameChoices();
    void compact_data();
    void compact();
    void parsed_data();
    void parsed();
    void down();
    void up();
    void origins();
};

namespace {

Value text(const QString &value)
{
    return Value::string(value);
}

Value unknown(const char *why)
{
    return Value::unknown(Message(why));
}

Value unknownAs(qint32 identity, const QString &prefix = {})
{
    Value::Unknown why;
    why.reason = Message("why");
    why.identity = identity;
    why.prefix = prefix;
    return Value::unknown(std::move(why));
}

QString toText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QString answer(std::optional<bool> same)
{
    return same ? *same ? u"same"_s : u"different"_s : u"unknown"_s;
}

Value oneOrTwo(qint32 thing = 0)
{
    return Value::choice({{Value::integer(1), {{thing, 0}}}, {Value::integer(2), {{thing, 1}}}});
}

} // namespace

Q_DECLARE_METATYPE(Value)

void TestValue::json_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("json");
    QTest::newRow("absent") << Value() << u"null"_s;
    QTest::newRow("null") << Value::null() << u"null"_s;
    QTest::newRow("true") << Value::boolean(true) << u"true"_s;
    QTest::newRow("integer") << Value::integer(-9223372036854775807LL - 1) << u"-9223372036854775808"_s;
    QTest::newRow("number") << Value::number(1.5) << u"1.5"_s;
    QTest::newRow("text") << text(u"a\"b"_s) << uR"("a\"b")"_s;
    QTest::newRow("array") << Value::array({Value::integer(1), Value::array({})}) << u"[1,[]]"_s;
    QTest::newRow("object") << Value::object({{u"a"_s, Value::null()}}) << uR"({"a":null})"_s;
    QTest::newRow("unknown") << unknown("why") << uR"({"$unknown":"why"})"_s;
    QTest::newRow("secret") << Value::secret(Message("secret")) << uR"({"$unknown":"secret"})"_s;
    QTest::newRow("choice") << oneOrTwo() << uR"({"$possible":[1,2],"$unknown":"Several values are possible"})"_s;
    QTest::newRow("unknown part") << Value::array({Value::integer(1), unknown("why")})
                                  << uR"({"$partial":[1,{"$unknown":"why"}],"$unknown":"why"})"_s;
    QTest::newRow("open array")
        << Value::array({Value::integer(1)}, true)
        << uR"({"$partial":[1,{"$unknown":"A part of the value is unknown"}],"$unknown":"A part of the value is unknown"})"_s;
    QTest::newRow("open object")
        << Value::object({{u"a"_s, Value::integer(1)}}, true)
        << uR"({"$partial":{"$unknown":"A part of the value is unknown","a":1},"$unknown":"A part of the value is unknown"})"_s;
}

void TestValue::json()
{
    QFETCH(Value, value);
    QFETCH(QString, json);
    QCOMPARE(toText(value.toJson()), json);
}

void TestValue::displayed_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("absent") << Value() << u"not set"_s;
    QTest::newRow("null") << Value::null() << u"null"_s;
    QTest::newRow("false") << Value::boolean(false) << u"false"_s;
    QTest::newRow("integer") << Value::integer(3) << u"3"_s;
    QTest::newRow("text") << text(u"azure"_s) << u"'azure'"_s;
    QTest::newRow("array") << Value::array({Value(), Value()}) << u"[ 2 items ]"_s;
    QTest::newRow("object") << Value::object({{u"a"_s, {}}}) << u"{ 1 members }"_s;
    QTest::newRow("unknown") << unknown("why") << u"unknown"_s;
    QTest::newRow("choice") << oneOrTwo() << u"1 or 2"_s;
    QTest::newRow("alike ones once") << Value::choice({{unknown("a"), {}}, {unknown("b"), {}}, {Value::integer(1), {}}})
                                     << u"unknown or 1"_s;
}

void TestValue::displayed()
{
    QFETCH(Value, value);
    QFETCH(QString, shown);
    QCOMPARE(value.display(), shown);
}

void TestValue::members()
{
    const Value object = Value::object({{u"Name"_s, Value::integer(1)}});
    QCOMPARE(object.member(u"nAME").toInt(), 1);
    QVERIFY(object.member(u"other").isAbsent());
    QVERIFY(!object.isOpen());
    const Value open = Value::object({{u"Name"_s, Value::integer(1)}}, true);
    QCOMPARE(open.member(u"name").toInt(), 1);
    QVERIFY(open.member(u"other").isUnknown());
    QVERIFY(open.isOpen());
    QVERIFY(!text(u"a"_s).isOpen());
}

void TestValue::assumptions()
{
    using A = Assumptions;
    QCOMPARE(merged(A{}, A{}), std::optional(A{}));
    QCOMPARE(merged(A{{1, 0}}, A{}), std::optional(A{{1, 0}}));
    QCOMPARE(merged(A{{1, 0}, {5, 1}}, A{{2, 3}, {5, 1}}), std::optional(A{{1, 0}, {2, 3}, {5, 1}}));
    QCOMPARE(merged(A{{1, 0}}, A{{1, 1}}), std::optional<A>());
    QCOMPARE(merged(A{{7, 0}, {9, 1}}, A{{9, 0}}), std::optional<A>());
}

void TestValue::choices()
{
    QVERIFY(Value::choice({}).isAbsent());
    QCOMPARE(Value::choice({{Value::integer(1), {{0, 0}}}}).toInt(), 1);
    QCOMPARE(Value::choice({{Value::integer(1), {{0, 0}}}, {Value::integer(1), {{0, 1}}}}).toInt(), 1);
    // choices within choices are flattened, and what contradicts itself is dropped
    const Value nested = Value::choice({{oneOrTwo(0), {{0, 0}}}, {oneOrTwo(1), {{0, 1}}}});
    QVERIFY(nested.isChoice());
    QCOMPARE(nested.cases().size(), 3U);
    QCOMPARE(nested.cases()[0].assumptions, (Assumptions{{0, 0}}));
    QCOMPARE(nested.cases()[1].assumptions, (Assumptions{{0, 1}, {1, 0}}));
    // if nothing is left, the first stands for all
    QVERIFY(!Value::choice({{oneOrTwo(0), {{0, 7}}}, {Value::integer(3), {{0, 1}}}}).isChoice());
}

void TestValue::manyChoices()
{
    Value::Cases cases;
    for (qint32 i = 0; i <= qint32(MaxPossibilities); ++i)
        cases.push_back({Value::integer(i), {{0, i}}});
    QVERIFY(Value::choice(cases).isUnknown());
    for (Value::Case &one : cases)
        one.value = Value::integer(one.value.toInt() % 2);
    const Value two = Value::choice(cases);
    QVERIFY(two.isChoice());
    QCOMPARE(two.cases().size(), 2U);
}

void TestValue::reasons()
{
    QVERIFY(Value().isFullyKnown());
    QVERIFY(Value::array({Value::object({{u"a"_s, Value::null()}})}).isFullyKnown());
    QCOMPARE(Value::array({Value::integer(1), Value::object({{u"a"_s, unknown("deep")}})}).whyUnknown().english(),
             u"deep"_s);
    QCOMPARE(Value::choice({{Value::integer(1), {}}, {unknown("one of them"), {}}}).whyUnknown().english(),
             u"one of them"_s);
    QCOMPARE(Value::array({unknown("item")}, true).whyUnknown().english(), u"item"_s);
    QCOMPARE(oneOrTwo().whyUnknown().english(), u"Several values are possible"_s);
}

void TestValue::same_data()
{
    QTest::addColumn<Value>("left");
    QTest::addColumn<Value>("right");
    QTest::addColumn<QString>("expected");
    const auto object = [](Value::Members members, bool open = false) {
        return Value::object(std::move(members), open);
    };
    QTest::newRow("numbers") << Value::integer(1) << Value::number(1) << u"same"_s;
    QTest::newRow("number and text") << Value::integer(1) << text(u"1"_s) << u"different"_s;
    QTest::newRow("texts") << text(u"a"_s) << text(u"a"_s) << u"same"_s;
    QTest::newRow("texts, other case") << text(u"a"_s) << text(u"A"_s) << u"different"_s;
    QTest::newRow("absent and null") << Value() << Value::null() << u"same"_s;
    QTest::newRow("null and false") << Value::null() << Value::boolean(false) << u"different"_s;
    QTest::newRow("objects in other order")
        << object({{u"a"_s, Value::integer(1)}, {u"b"_s, Value::integer(2)}})
        << object({{u"B"_s, Value::integer(2)}, {u"a"_s, Value::integer(1)}}) << u"same"_s;
    QTest::newRow("one member more") << object({{u"a"_s, Value::integer(1)}}) << object({}) << u"different"_s;
    QTest::newRow("arrays in other order") << Value::array({Value::integer(1), Value::integer(2)})
                                           << Value::array({Value::integer(2), Value::integer(1)}) << u"different"_s;
    QTest::newRow("unknown item") << Value::array({unknown("")}) << Value::array({Value::integer(1)}) << u"unknown"_s;
    QTest::newRow("unknown item, other size") << Value::array({unknown("")}) << Value::array({}) << u"different"_s;
    QTest::newRow("unknown and different item")
        << Value::array({unknown(""), Value::integer(1)}) << Value::array({Value::integer(1), Value::integer(2)})
        << u"different"_s;
    QTest::newRow("open array") << Value::array({Value::integer(1)}, true) << Value::array({Value::integer(1)})
                                << u"unknown"_s;
    QTest::newRow("open array that differs already")
        << Value::array({Value::integer(1)}, true) << Value::array({Value::integer(2)}) << u"different"_s;
    QTest::newRow("open object") << object({{u"a"_s, Value::integer(1)}}, true) << object({{u"a"_s, Value::integer(1)}})
                                 << u"unknown"_s;
    QTest::newRow("open object that differs already")
        << object({{u"a"_s, Value::integer(1)}}, true) << object({{u"a"_s, Value::integer(2)}}) << u"different"_s;
}

void TestValue::same()
{
    QFETCH(Value, left);
    QFETCH(Value, right);
    QFETCH(QString, expected);
    QCOMPARE(answer(sameValue(left, right)), expected);
    QCOMPARE(answer(sameValue(right, left)), expected);
}

void TestValue::sameUnknowns()
{
    QCOMPARE(answer(sameValue(unknown("a"), unknown("a"))), u"unknown"_s);
    QCOMPARE(answer(sameValue(unknownAs(1), unknownAs(1))), u"same"_s);
    QCOMPARE(answer(sameValue(unknownAs(1), unknownAs(2))), u"unknown"_s);
    QCOMPARE(answer(sameValue(unknownAs(-1, u"net-"_s), text(u"other"_s))), u"different"_s);
    QCOMPARE(answer(sameValue(unknownAs(-1, u"net-"_s), text(u"net-1"_s))), u"unknown"_s);
}

void TestValue::sameChoices()
{
    QCOMPARE(answer(sameValue(oneOrTwo(), Value::integer(3))), u"different"_s);
    QCOMPARE(answer(sameValue(oneOrTwo(), Value::integer(1))), u"unknown"_s);
    QCOMPARE(answer(sameValue(oneOrTwo(0), oneOrTwo(0))), u"same"_s);
    QCOMPARE(answer(sameValue(oneOrTwo(0), oneOrTwo(1))), u"unknown"_s);
}

void TestValue::compact_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("json");
    QTest::newRow("null") << Value::null() << u"null"_s;
    QTest::newRow("keeps order") << Value::object(
        {{u"b"_s, Value::integer(1)}, {u"a"_s, Value::array({Value::boolean(true), text(u"x"_s)})}})
                                 << uR"({"b":1,"a":[true,"x"]})"_s;
    QTest::newRow("escapes") << text(u"a\"\\\n\t\u0001/é"_s) << uR"("a\"\\\n\t\u0001/é")"_s;
    QTest::newRow("number") << Value::number(0.1) << u"0.1"_s;
    QTest::newRow("whole number") << Value::number(2) << u"2"_s;
}

void TestValue::compact()
{
    QFETCH(Value, value);
    QFETCH(QString, json);
    QCOMPARE(compactJson(value), json);
}

void TestValue::parsed_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("compactText"); // empty: no JSON
    QTest::newRow("object") << uR"({ "b": 1, "a": [true, null, "x", 1.5] })"_s
                            << uR"({"b":1,"a":[true,null,"x",1.5]})"_s;
    QTest::newRow("text") << u"\"a\""_s << u"\"a\""_s;
    QTest::newRow("comment") << u"/* a */ 1"_s << u"1"_s;
    QTest::newRow("large integer") << u"9223372036854775807"_s << u"9223372036854775807"_s;
    QTest::newRow("broken") << u"{\"a\": "_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("word") << u"hello"_s << QString();
    QTest::newRow("too deep") << u"["_s.repeated(1000) + u"]"_s.repeated(1000) << QString();
}

void TestValue::parsed()
{
    QFETCH(QString, json);
    QFETCH(QString, compactText);
    const auto value = parseJson(json);
    QCOMPARE(value ? compactJson(*value) : QString(), compactText);
}

/// A choice between objects is an object with choices.
void TestValue::down()
{
    const Value a = Value::object({{u"x"_s, Value::integer(1)}, {u"y"_s, Value::integer(5)}});
    const Value b = Value::object({{u"X"_s, Value::integer(2)}});
    const Value pushed = pushedDown(Value::choice({{a, {{0, 0}}}, {b, {{0, 1}}}}));
    QVERIFY(pushed.isObject());
    QCOMPARE(pushed.member(u"x").display(), u"1 or 2"_s);
    QCOMPARE(pushed.member(u"y").display(), u"5 or not set"_s);
    QVERIFY(pushedDown(oneOrTwo()).isChoice());
    QVERIFY(pushedDown(a).isObject());
}

/// An object with choices is a choice between objects.
void TestValue::up()
{
    const Value both =
        pulledUp(Value::object({{u"x"_s, oneOrTwo(0)}, {u"y"_s, oneOrTwo(0)}, {u"z"_s, Value::integer(3)}}));
    QVERIFY(both.isChoice());
    QCOMPARE(both.cases().size(), 2U); // both depend on the same thing
    QCOMPARE(toText(both.cases()[1].value.toJson()), uR"({"x":2,"y":2,"z":3})"_s);
    const Value apart = pulledUp(Value::array({oneOrTwo(0), oneOrTwo(1)}));
    QCOMPARE(apart.cases().size(), 4U);
    const Value absent =
        pulledUp(Value::object({{u"x"_s, Value::choice({{Value(), {{0, 0}}}, {Value::integer(1), {{0, 1}}}})}}));
    QCOMPARE(toText(absent.cases()[0].value.toJson()), u"{}"_s);
    Value::Items many;
    for (qint32 i = 0; i < 10; ++i)
        many.push_back(oneOrTwo(i));
    QVERIFY(pulledUp(Value::array(many)).isUnknown());
    QVERIFY(pulledUp(Value::array({Value::integer(1)})).isArray());
    QCOMPARE(pulledUp(Value::integer(1)).toInt(), 1);
}

void TestValue::origins()
{
    const Value value = Value::integer(1).withOrigin({5});
    QCOMPARE(value.origin(), OriginId{5});
    QVERIFY(!Value::integer(1).origin().valid());
    QCOMPARE(Value::object({}).withOrigin({6}).member(u"a").origin(), OriginId{6});
    QCOMPARE(pulledUp(Value::array({oneOrTwo()}).withOrigin({7})).cases().front().value.origin(), OriginId{7});
}

QTEST_APPLESS_MAIN(TestValue)
#include "tst_value.moc"
