#include "views/pages/listpage.h"

#include "views/style/icons.h"
#include "views/widgets/shortcutbutton.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ListPage)
};

} // namespace

ShortcutButton *listpage::refreshButton()
{
    auto *button = named(new ShortcutButton(Words::tr("Re&fresh")), u"refresh"_s, Words::tr("Refresh"));
    button->setIcon(icon(Icon::Refresh));
    button->setHint(QKeySequence(Qt::Key_F5));
    setLook(button, ButtonLook::Flat);
    return button;
}

ShortcutButton *listpage::newPortInButton(ButtonLook look)
{
    auto *button = named(new ShortcutButton(Words::tr("&New port-in")), u"newPortIn"_s, Words::tr("New port-in"));
    button->setIcon(look == ButtonLook::Primary ? icon(Icon::Plus, QPalette::HighlightedText) : icon(Icon::Plus));
    button->setHint(QKeySequence(Qt::CTRL | Qt::Key_N));
    setLook(button, look);
    return button;
}

void listpage::layOut(QWidget *page, std::initializer_list<QWidget *> parts)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : parts)
        column->addWidget(part);
    column->setStretch(column->count() - 1, 1);
}

} // namespace views
