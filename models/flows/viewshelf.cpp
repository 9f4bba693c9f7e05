#include "flows/viewshelf.h"

#include "store/settings.h"

#include <QUuid>

namespace flows {

NameProblem ViewShelf::problemWith(const QString &name, const QString &id) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return NameProblem::Empty;
    if (wanted.size() > longestName)
        return NameProblem::TooLong;
    const auto all = entries();
    const bool taken = std::ranges::any_of(
        all, [&](const Entry &view) { return view.id != id && view.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    return taken ? NameProblem::Taken : NameProblem::None;
}

QString ViewShelf::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonArray ViewShelf::read(const store::Settings &settings, const QString &owner)
{
    return settings.views(owner);
}

void ViewShelf::write(store::Settings &settings, const QString &owner, const QJsonArray &views)
{
    settings.setViews(owner, views);
}

} // namespace flows
