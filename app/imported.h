#pragma once

#include "flows/imported/importedlist.h"

namespace app {

class Shell;

//! The imported numbers of the profile at work. Lives and goes with the window, and is made when somebody first asks
//! for it.
class Imported final : public QObject
{
    Q_OBJECT
public:
    static Imported &of(Shell &shell);

    flows::ImportedListFlow list;

    //! The dialog. What it changes reaches the list.
    void remove(const QString &number);

private:
    explicit Imported(Shell &shell);

    Shell &m_shell;
};

} // namespace app
