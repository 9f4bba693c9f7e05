#pragma once

#include <QDialog>

namespace app {

//! The dialog of that kind that is open over a window and fits; none otherwise. Two over one draft would each send it.
template <class Dialog, class Fits>
Dialog *openOver(const QWidget &window, Fits fits)
{
    for (Dialog *dialog : window.findChildren<Dialog *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (dialog->isVisible() && fits(*dialog))
            return dialog;
    }
    return nullptr;
}

} // namespace app
