#include "ui/run_price.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/graph/scheduler.h"
#include "core/graph/stage_graph.h"
#include "ui/editor.h"

namespace sw::ui {
namespace {

constexpr double kSecondsPerSentence = 5;
constexpr int kLettersPerSentence = 75;

void add(const PlannedNode& node, RunPrice& price) {
    if (node.state == NodeState::Fresh || (node.cost <= 0 && node.priced))
        return;
    price.cost += node.cost;
    price.unpriced += !node.priced;
    price.least += node.state == NodeState::Stale ? node.cost : 0;
    if (std::ranges::find(price.providers, node.provider) == price.providers.end())
        price.providers.push_back(node.provider);
}

/// A script as long as the one that is wanted: a scene for each of its sentences.
Script scriptOf(int seconds) {
    Script script;
    script.title = "…";
    script.language = "en";
    const int count = std::max(1, static_cast<int>(std::ceil(seconds / kSecondsPerSentence)));
    for (int i = 1; i <= count; ++i) {
        Scene scene;
        scene.id = *idFromText<SceneTag>("scene-" + std::to_string(i));
        Sentence sentence;
        sentence.id = *idFromText<SentenceTag>("sentence-" + std::to_string(i));
        sentence.text = std::string(kLettersPerSentence - 4, 'a') + std::to_string(1000 + i);  // each one another: equal ones are made once
        scene.picturePrompt = sentence.text;
        scene.sentences.push_back(std::move(sentence));
        script.scenes.push_back(std::move(scene));
    }
    return script;
}

void addAll(const Stages& stages, const Project& project, RunPrice& price) {
    const AssetIndex nothing;
    const Result<StageGraph> graph = buildGraph(project, nothing);
    if (!graph)
        return;
    const Plan plan = makePlan(*graph, nothing, lookupIn(stages), std::nullopt, [](const MediaRef&) { return true; });
    for (const PlannedNode& node : plan.nodes)
        add(node, price);
    if (!plan.currency.empty())
        price.currency = plan.currency;
}

/// What a script that is not there yet leads to.
void addRest(const Stages& stages, Project project, RunPrice& price) {
    project.script = scriptOf(project.brief.seconds);
    addAll(stages, project, price);
}

/// The nodes that the targets need; all when there are none.
std::vector<bool> neededBy(const Editor& editor, const GenerationTargets& targets) {
    const std::size_t count = editor.state().plan->nodes.size();
    const Result<StageGraph> graph = editor.session()->graph();
    if (!graph || graph->nodes().size() != count || (!targets.stages && targets.nodes.empty()))
        return std::vector<bool>(count, true);
    std::vector<std::string> wanted = targets.nodes.empty() ? graph->keysOfStages(*targets.stages) : targets.nodes;
    for (std::string& node : wanted)
        node = madeNode(*editor.state().project, node);
    return graph->neededFor(wanted);
}

}  // namespace

RunPrice priceOf(const Editor& editor, const GenerationTargets& targets) {
    RunPrice price;
    if (!editor.isOpen())
        return price;
    const Plan& plan = *editor.state().plan;
    price.currency = plan.currency;
    const std::vector<bool> needed = neededBy(editor, targets);
    for (std::size_t i = 0; i < plan.nodes.size(); ++i)
        if (needed[i])
            add(plan.nodes[i], price);
    const Project& project = *editor.state().project;
    if (project.script.scenes.empty() && !targets.stages && targets.nodes.empty() && plan.find(stages::kScript))
        addRest(editor.studio().tools.stages, project, price);
    return price;
}

RunPrice priceOfNew(const Stages& stages, const Project& project) {
    RunPrice price;
    addAll(stages, project, price);
    addRest(stages, project, price);
    return price;
}

std::vector<std::string> freeToMake(const Editor& editor) {
    const Plan& plan = *editor.state().plan;
    const Result<StageGraph> graph = editor.session()->graph();
    if (!graph || graph->nodes().size() != plan.nodes.size())
        return {};
    std::vector<std::string> free;
    std::vector<bool> costs(plan.nodes.size());  // it, or what it needs
    bool isStale = false;
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
        const PlannedNode& node = plan.nodes[i];
        costs[i] = node.state != NodeState::Fresh && (node.cost > 0 || !node.priced);
        for (const std::size_t input : graph->inputsOf(i))
            costs[i] = costs[i] || costs[input];
        if (node.state == NodeState::Fresh || costs[i])
            continue;
        free.push_back(node.key);
        isStale = isStale || node.state == NodeState::Stale;
    }
    return isStale ? free : std::vector<std::string>();
}

QString moneyText(double amount, const std::string& currency) {
    const int digits = amount > 0 && amount < 0.1 ? 4 : 2;
    return QLocale().toString(amount, 'f', digits) + (currency.empty() ? QString() : QStringLiteral("\u00a0") + QString::fromStdString(currency));
}

QString priceText(const RunPrice& price) {
    if (price.isFree())
        return {};
    QStringList names;
    for (const std::string& name : price.providers)
        names << QString::fromStdString(name);
    const QString who = QLocale().createSeparatedList(names);
    if (price.cost <= 0)
        return Editor::tr("what nobody knows, paid to %1").arg(who);
    const QString amount = moneyText(price.cost, price.currency);
    const QString sum = price.least >= price.cost ? Editor::tr("about %1, paid to %2").arg(amount, who)
                        : price.least <= 0        ? Editor::tr("up to %1, paid to %2").arg(amount, who)
                                                  : Editor::tr("%1 to %2, paid to %3").arg(moneyText(price.least, {}), amount, who);
    return price.unpriced > 0 ? Editor::tr("%1; some prices are not known").arg(sum) : sum;
}

}  // namespace sw::ui
