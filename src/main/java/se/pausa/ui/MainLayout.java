package se.pausa.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Layout;
import se.pausa.security.CurrentUser;
import se.pausa.security.User;
import se.pausa.ui.city.CityAlarmBanner;
import se.pausa.ui.city.ReconciliationBanner;
import se.pausa.ui.component.Searchable;

/** The bar at the top of every screen: the menu, the way to the search, and who is at work. */
@Layout
public class MainLayout extends AppLayout {

    public static final String CUSTOMERS = "kunder";
    public static final String PAUSED_ORDERS = "pausade-order";
    public static final String RECONCILIATION = "avstamning";
    public static final String IMPORT = "import";
    public static final String ADMINISTRATION = "administration";

    MainLayout(CurrentUser user, CityAlarmBanner alarm, ReconciliationBanner reconciliation) {
        Button search = new Button(getTranslation("menu.search"), VaadinIcon.SEARCH.create(), _ -> search());
        search.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        search.addClassName("search-anywhere");
        Shortcuts.addShortcutListener(this, this::search, Key.KEY_K, KeyModifier.CONTROL);

        Anchor home = new Anchor(CUSTOMERS, getTranslation("app.name"));
        home.addClassName("app-name");
        Nav navigation = new Nav(menu());
        navigation.getElement().setAttribute("aria-label", getTranslation("menu.label"));
        addToNavbar(home, navigation, search, account(user.get()), alarm, reconciliation);
        setDrawerOpened(false);
    }

    private MenuBar menu() {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        SubMenu customers = menu.addItem(getTranslation("menu.customers")).getSubMenu();
        customers.addItem(getTranslation("menu.all-customers"), _ -> go(CUSTOMERS));
        customers.addItem(getTranslation("menu.paused-orders"), _ -> go(PAUSED_ORDERS));
        menu.addItem(getTranslation("menu.reconciliation"), _ -> go(RECONCILIATION));
        menu.addItem(getTranslation("menu.import"), _ -> go(IMPORT));
        menu.addItem(getTranslation("menu.administration"), _ -> go(ADMINISTRATION));
        return menu;
    }

    private MenuBar account(User user) {
        Avatar initials = new Avatar(user.name());
        initials.setAbbreviation(user.initials());
        initials.getElement().setAttribute("aria-hidden", "true");
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        menu.addClassName("account");
        MenuItem root = menu.addItem((Component) initials);
        root.setAriaLabel(getTranslation("menu.account", user.name()));
        SubMenu below = root.getSubMenu();
        below.addItem(user.name()).setEnabled(false);
        below.addSeparator();
        language(below, Language.SWEDISH, "Svenska");
        language(below, Language.ENGLISH, "English");
        return menu;
    }

    private void language(SubMenu menu, Language language, String name) {
        MenuItem item = menu.addItem(name, _ -> choose(language));
        item.setCheckable(true);
        item.setChecked(language.locale().equals(getLocale()));
    }

    private void choose(Language language) {
        language.choose();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void search() {
        if (getContent() instanceof Searchable screen) {
            screen.focusSearch();
        } else {
            go(CUSTOMERS);
        }
    }

    private void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }
}
