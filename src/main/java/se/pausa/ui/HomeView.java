package se.pausa.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** The first page leads to Alla kunder. */
@Route("")
public class HomeView extends Div {}
