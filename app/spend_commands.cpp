#include "app/command.h"
#include "core/base/text.h"
#include "services/remote/spending_report.h"

namespace sw::app {
namespace {

bool isMonth(const std::string& text) {
    return text.size() == 7 && text[4] == '-' && text.find_first_not_of("0123456789-") == std::string::npos &&
           text.substr(5) >= "01" && text.substr(5) <= "12";
}

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(text.size() < width ? width - text.size() : 1, ' ');
}

Result<void> runSpend(CommandContext& context) {
    SW_TRY(Purse* const purse, context.composition.purse());
    const std::string month = context.arguments.value("month").value_or(purse->book().month());
    if (!isMonth(month))
        return fail(ErrorCode::Usage, "--month takes a year and a month, such as " + purse->book().month() + ", not \"" + month + "\".");
    SW_TRY(const std::vector<Spending> lines, purse->book().lines(month));
    const std::string& currency = purse->prices().currency();
    for (const Spending& line : lines) {
        Json object = spendingToJson(line);
        object["event"] = "spending";
        context.console.emit(object);
    }
    const MonthReport report = monthReport(lines, month, currency);
    const SpentSum& total = report.total;
    for (const auto& [who, sum] : report.parts)
        context.console.print(padded(who.first, 11) + padded(who.second, 20) + padded(std::to_string(sum.runs) + (sum.runs == 1 ? " run" : " runs"), 12) +
                              spokenAmount(sum.cost, currency) + (sum.unpriced > 0 ? ", price of " + std::to_string(sum.unpriced) + " unknown" : ""));
    if (const auto table = context.arguments.value("table"))
        SW_CHECK(context.composition.disk().writeAtomically(*table, spendingCsv(lines)));
    const std::optional<double> budget = purse->budget();
    context.console.emit({{"event", "done"}, {"month", month}, {"total", total.cost}, {"currency", currency}, {"runs", total.runs},
                          {"unpriced", total.unpriced}, {"budget", budget ? Json(*budget) : Json()}});
    context.console.print((lines.empty() ? "Nothing was paid in " + month : spokenAmount(total.cost, currency) + " in " + month) +
                          (budget ? ", of a monthly budget of " + spokenAmount(*budget, currency) : "") + ".");
    return {};
}

}  // namespace

void tellSpending(const CommandContext& context, double cost) {
    const Result<Purse*> purse = context.composition.purse();
    if (!purse)
        return;
    if (cost > 0)
        context.console.notice("Paid: " + spokenAmount(cost, (*purse)->prices().currency()) + ".");
    const Result<std::string> warning = (*purse)->warning();
    if (!warning || warning->empty())
        return;
    context.console.emit({{"event", "budget"}, {"message", *warning}});
    context.console.warning(*warning);
}

std::vector<Command> spendCommands() {
    return {{"spend", "[--month YYYY-MM] [--table FILE.csv]", "what providers were paid, and for what",
             {{"month", "YYYY-MM", "another month than this one (UTC)"}, {"table", "FILE.csv", "write each run as a row of a table, too"}}, runSpend}};
}

}  // namespace sw::app
