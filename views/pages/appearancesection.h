#pragma once

#include <QWidget>

namespace store {
class Settings;
}

namespace views {

class Theme;

//! Settings, Appearance and language: of this computer, not of a project.
class AppearanceSection final : public QWidget
{
    Q_OBJECT
public:
    //! \p languages are the codes for which there is a catalogue.
    AppearanceSection(store::Settings &settings, Theme &theme, const QStringList &languages, QWidget *parent = nullptr);
};

} // namespace views
