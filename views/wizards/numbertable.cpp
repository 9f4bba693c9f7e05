#include "views/wizards/numbertable.h"

#include "domain/porting/numberimport.h"
#include "views/wizards/portin/opentable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

static void addLines(const domain::CsvTable &table, QStringList &lines)
{
    const domain::ImportMapping mapping = domain::guessMapping(table);
    const auto found = std::ranges::find(mapping, domain::ImportField::Number);
    const auto column = found - mapping.begin();
    for (const domain::CsvRow &row : table.rows) {
        const QString line = found == mapping.end() ? row.join(u' ') : row.value(column);
        if (!line.trimmed().isEmpty())
            lines << line.simplified();
    }
    if (found != mapping.end() && domain::hasHeader(table) && !lines.isEmpty())
        lines.removeFirst();
}

QString numberLines(const OpenedTable &opened)
{
    QStringList all;
    for (const sheets::Sheet &sheet : opened.sheets) {
        QStringList lines;
        addLines(sheet.table, lines);
        all << lines;
    }
    return all.join(u'\n');
}

} // namespace views
