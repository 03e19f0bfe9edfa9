#include <QTest>

#include "core/base/text.h"
#include "core/graph/node.h"
#include "tests/support/show.h"

using namespace sw;

namespace {

Node node(std::string key, std::vector<std::string> inputs) {
    return {key, "stage", "Label of " + key, Json::object(), std::move(inputs)};
}

std::string order(const StageGraph& graph) {
    return joined(graph.keys(), " ");
}

}  // namespace

class TestNode : public QObject {
    Q_OBJECT

private slots:
    void inputsComeFirst() {
        const auto graph = StageGraph::make({node("c", {"b"}), node("b", {"a"}), node("a", {})});
        QVERIFY(graph);
        QCOMPARE(order(*graph), std::string("a b c"));
    }

    void anOrderThatFitsIsKept() {
        const auto graph = StageGraph::make({node("z", {}), node("y", {}), node("x", {"z"}), node("w", {"y"})});
        QCOMPARE(order(*graph), std::string("z y x w"));
    }

    void edgesGoBothWays() {
        const auto graph = StageGraph::make({node("a", {}), node("b", {"a"}), node("c", {"a", "b", "a"})});
        QCOMPARE(graph->inputsOf(2), (std::vector<std::size_t>{0, 1}));
        QCOMPARE(graph->dependentsOf(0), (std::vector<std::size_t>{1, 2}));
        QVERIFY(graph->dependentsOf(2).empty());
        QCOMPARE(graph->find("b")->key, std::string("b"));
        QVERIFY(!graph->find("d"));
    }

    void badGraphsAreRefused_data() {
        QTest::addColumn<std::vector<Node>>("nodes");
        QTest::addColumn<std::string>("message");
        QTest::newRow("twice") << std::vector{node("a", {}), node("a", {})}
                               << std::string("The stage graph has the node a twice.");
        QTest::newRow("unknown input") << std::vector{node("a", {"b"})}
                                       << std::string("The node a needs b, which is not in the stage graph.");
        QTest::newRow("own input") << std::vector{node("a", {"a"})}
                                   << std::string("The stage graph goes in a circle: a needs a.");
        QTest::newRow("cycle, with nodes before and behind it")
            << std::vector{node("x", {}), node("a", {"x", "c"}), node("b", {"a"}), node("c", {"b"}), node("y", {"c"})}
            << std::string("The stage graph goes in a circle: a needs c needs b needs a.");
        Node list = node("a", {});
        list.parameters = Json::array();
        QTest::newRow("parameters without names")
            << std::vector{list} << std::string("The parameters of the node a are not a JSON object.");
    }
    void badGraphsAreRefused() {
        QFETCH(std::vector<Node>, nodes);
        QFETCH(std::string, message);
        const auto graph = StageGraph::make(nodes);
        QVERIFY(!graph);
        QVERIFY(graph.error().code == ErrorCode::Internal);
        QCOMPARE(graph.error().message, message);
    }

    void targetsNeedTheirInputs() {
        const auto graph = StageGraph::make({node("a", {}), node("b", {"a"}), node("c", {"b"}), node("d", {"a"})});
        QCOMPARE(graph->neededFor({"b"}), (std::vector<bool>{true, true, false, false}));
        QCOMPARE(graph->neededFor({"c", "d"}), (std::vector<bool>{true, true, true, true}));
        QCOMPARE(graph->neededFor({"nothing"}), (std::vector<bool>{false, false, false, false}));
    }

    void labelsFitIntoSentences_data() {
        QTest::addColumn<std::string>("label");
        QTest::addColumn<std::string>("inSentence");
        QTest::newRow("plain") << std::string("Voice of sentence 3") << std::string("the voice of sentence 3");
        QTest::newRow("acronym") << std::string("SFX") << std::string("the SFX");
        QTest::newRow("none") << std::string() << std::string("the music");
    }
    void labelsFitIntoSentences() {
        QFETCH(std::string, label);
        QFETCH(std::string, inSentence);
        QCOMPARE(labelInSentence({"music", "music", label, Json::object(), {}}), inSentence);
    }
};

QTEST_APPLESS_MAIN(TestNode)
#include "tst_node.moc"
