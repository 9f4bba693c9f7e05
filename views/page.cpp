#include "views/page.h"

#include "views/widgets/datatable.h"

namespace views {

Page::Page(QWidget *parent)
    : QWidget(parent)
{
}

void Page::moveCurrent(int rows)
{
    for (DataTable *table : findChildren<DataTable *>()) {
        if (table->isVisible()) {
            table->moveCurrent(rows);
            return;
        }
    }
}

} // namespace views
