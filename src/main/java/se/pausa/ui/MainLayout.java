package se.pausa.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.CurrentUser;
import se.pausa.security.ProviderSession;
import se.pausa.security.User;
import se.pausa.ui.city.CityAlarmBanner;
import se.pausa.ui.city.ReconciliationBanner;
import se.pausa.ui.component.Addresses;
import se.pausa.ui.component.Dialogs;
import se.pausa.ui.component.Finger;
import se.pausa.ui.component.KeysDialog;
import se.pausa.ui.component.Keystroke;
import se.pausa.ui.component.MenuButton;
import se.pausa.ui.component.PlainButton;
import se.pausa.ui.component.Remembered;
import se.pausa.ui.component.Searchable;
import se.pausa.ui.login.PasswordView;
import se.pausa.ui.pause.UnsavedOffer;
import se.pausa.ui.review.OwnEntriesView;

/** What stands around every screen: at the top the menu, the way to the search and who is at work; below, the screen. */
@Layout
public class MainLayout extends AppLayout {

    /** Whoever goes to another screen is not left nowhere: the keys go on from its beginning. */
    private static final String FOCUS_UNLESS_TAKEN = """
            requestAnimationFrame(() => {
                if (document.activeElement === document.body) {
                    this.focus({preventScroll: true});
                }
            })""";

    private final transient AuthenticationContext login;
    private final transient Remembered remembered;
    private final transient UnsavedOffer unsaved;
    private final Main main = new Main();
    private boolean shown;

    MainLayout(
            CurrentUser user,
            Access access,
            AuthenticationContext login,
            Remembered remembered,
            UnsavedOffer unsaved,
            CityAlarmBanner alarm,
            ReconciliationBanner reconciliation) {
        this.login = login;
        this.unsaved = unsaved;
        this.remembered = remembered;
        Keystroke.SEARCH.does(this, this::search);
        KeysDialog.openByQuestionMark(this);
        Anchor home = new Anchor("", getTranslation("app.name"));
        home.addClassName("app-name");
        Header header =
                new Header(new SkipLink(), home, new MainMenu(access), account(user.get()), alarm, reconciliation);
        if (access.may(Act.READ_CARE)) {
            header.addComponentAtIndex(3, searchButton());
        }
        header.addClassName("app-bar");
        addToNavbar(header);
        setDrawerOpened(false);

        Finger.ask(UI.getCurrent());
        main.setId(SkipLink.CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
    }

    /** Offers what was left unsaved, over the first screen. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().beforeClientResponse(this, _ -> unsaved.offer());
    }

    @Override
    public void showRouterLayoutContent(HasElement screen) {
        main.removeAll();
        main.getElement().appendChild(screen.getElement());
        if (shown) {
            main.getElement().executeJs(FOCUS_UNLESS_TAKEN);
        }
        shown = true;
    }

    @Override
    public void removeRouterLayoutContent(HasElement screen) {
        main.removeAll();
    }

    private Button searchButton() {
        Button search = new PlainButton(getTranslation("menu.search"), VaadinIcon.SEARCH.create(), _ -> search());
        search.setSuffixComponent(Keystroke.SEARCH.sign());
        search.setTooltipText(Keystroke.SEARCH.tooltip(this));
        search.addThemeVariants(ButtonVariant.LUMO_SMALL);
        search.addClassName("search-anywhere");
        return search;
    }

    private MenuButton account(User user) {
        Avatar initials = new Avatar(user.name());
        initials.setAbbreviation(user.initials());
        initials.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(user.name());
        name.addClassName("user-name");
        Span who = new Span(name, initials);
        who.addClassName("who");
        MenuButton account = new MenuButton(who, this::offer);
        account.getContent().setAriaLabel(getTranslation("menu.account", user.name()));
        account.getContent().addClassName("account");
        return account;
    }

    private void offer(ContextMenu menu) {
        offer(Language.SWEDISH, "Svenska", menu);
        offer(Language.ENGLISH, "English", menu);
        menu.addSeparator();
        for (Colours each : Colours.values()) {
            MenuItem item = menu.addItem(
                    getTranslation("menu.colours." + each), _ -> getUI().ifPresent(ui -> each.choose(ui, remembered)));
            item.setCheckable(true);
            item.setChecked(each == Colours.of(remembered));
        }
        menu.addSeparator();
        menu.addItem(Keystroke.KEYS.tooltip(this), _ -> Dialogs.open(new KeysDialog()));
        menu.addSeparator();
        if (unsaved.isAny()) {
            menu.addItem(getTranslation("unsaved.menu"), _ -> unsaved.offerAll());
        }
        menu.addItem(getTranslation("log.own.title"), _ -> getUI().ifPresent(ui -> ui.navigate(OwnEntriesView.class)));
        if (ProviderSession.current().isEmpty()) {
            menu.addItem(
                    getTranslation("password.title"), _ -> getUI().ifPresent(ui -> ui.navigate(PasswordView.class)));
        }
        menu.addItem(getTranslation("menu.logout"), _ -> login.logout());
    }

    private void offer(Language language, String name, ContextMenu menu) {
        MenuItem item = menu.addItem(name, _ -> choose(language));
        item.setCheckable(true);
        item.setChecked(language.locale().equals(getLocale()));
    }

    private void choose(Language language) {
        language.choose();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void search() {
        if (Dialogs.isAnyOpen(UI.getCurrent())) {
            return;
        }
        main.getChildren()
                .filter(Searchable.class::isInstance)
                .map(Searchable.class::cast)
                .findFirst()
                .ifPresentOrElse(
                        Searchable::focusSearch, () -> getUI().ifPresent(ui -> ui.navigate(Addresses.CUSTOMERS)));
    }
}
