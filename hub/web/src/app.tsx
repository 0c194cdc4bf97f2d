// The pages by address. Everything but the sign-in stands in the frame, for people who are signed in.
import { Route, Router } from '@solidjs/router';
import { type Component, lazy } from 'solid-js';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { RunPage } from './pages/run/run-page.tsx';
import { RunsPage } from './pages/runs/runs-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { TracePage } from './pages/trace/trace-page.tsx';
import { AdministrationFrame } from './shell/administration-frame.tsx';
import { EngineeringFrame } from './shell/engineering-frame.tsx';
import { Frame } from './shell/frame.tsx';

/** Not what one begins with: fetched when first gone to. */
const later = (page: () => Promise<Component>) => lazy(async () => ({ default: await page() }));

const LinePage = later(async () => (await import('./pages/line/line-page.tsx')).LinePage);
const OrdersPage = later(async () => (await import('./pages/orders/orders-page.tsx')).OrdersPage);
const OrdersImportPage = later(
  async () => (await import('./pages/orders/orders-import-page.tsx')).OrdersImportPage,
);
const OrderPage = later(async () => (await import('./pages/order/order-page.tsx')).OrderPage);
const NewRunPage = later(async () => (await import('./pages/new-run/new-run-page.tsx')).NewRunPage);
const LabelsPage = later(async () => (await import('./pages/labels/labels-page.tsx')).LabelsPage);
const ReviewPage = later(async () => (await import('./pages/review/review-page.tsx')).ReviewPage);
const StationsPage = later(async () => (await import('./pages/stations/stations-page.tsx')).StationsPage);
const RoutesPage = later(async () => (await import('./pages/routes/routes-page.tsx')).RoutesPage);
const RoutePage = later(async () => (await import('./pages/routes/route-page.tsx')).RoutePage);
const RouteVersionPage = later(
  async () => (await import('./pages/routes/route-version-page.tsx')).RouteVersionPage,
);
const DataSpecsPage = later(
  async () => (await import('./pages/data-specs/data-specs-page.tsx')).DataSpecsPage,
);
const ImportPage = later(async () => (await import('./pages/data-specs/import-page.tsx')).ImportPage);
const PlantPage = later(async () => (await import('./pages/plant/plant-page.tsx')).PlantPage);
const FeederTablesPage = later(
  async () => (await import('./pages/feeder-tables/feeder-tables-page.tsx')).FeederTablesPage,
);
const SetupSheetPage = later(
  async () => (await import('./pages/feeder-tables/setup-sheet-page.tsx')).SetupSheetPage,
);
const FeederTablePage = later(
  async () => (await import('./pages/feeder-tables/feeder-table-page.tsx')).FeederTablePage,
);
const NewFeederTablePage = later(
  async () => (await import('./pages/feeder-tables/feeder-table-page.tsx')).NewFeederTablePage,
);
const FaiTemplatesPage = later(
  async () => (await import('./pages/fai-templates/fai-templates-page.tsx')).FaiTemplatesPage,
);
const FaiTemplatePage = later(
  async () => (await import('./pages/fai-templates/fai-template-page.tsx')).FaiTemplatePage,
);
const NewFaiTemplatePage = later(
  async () => (await import('./pages/fai-templates/fai-template-page.tsx')).NewFaiTemplatePage,
);
const SamplingRulesPage = later(
  async () => (await import('./pages/sampling-rules/sampling-rules-page.tsx')).SamplingRulesPage,
);
const UsersPage = later(async () => (await import('./pages/users/users-page.tsx')).UsersPage);
const BadgesPage = later(async () => (await import('./pages/badges/badges-page.tsx')).BadgesPage);
const RolesPage = later(async () => (await import('./pages/roles/roles-page.tsx')).RolesPage);
const SessionsPage = later(async () => (await import('./pages/sessions/sessions-page.tsx')).SessionsPage);
const MySessionsPage = later(
  async () => (await import('./pages/sessions/my-sessions-page.tsx')).MySessionsPage,
);
const AuditPage = later(async () => (await import('./pages/audit/audit-page.tsx')).AuditPage);
const SiteSettingsPage = later(
  async () => (await import('./pages/site-settings/site-settings-page.tsx')).SiteSettingsPage,
);
const PasswordPage = later(async () => (await import('./pages/password/password-page.tsx')).PasswordPage);

export function App() {
  return (
    <Router preload={false} scrollRestoration>
      <Route path="/sign-in" component={SignInPage} />
      <Route component={Frame}>
        <Route path="/" component={HomePage} />
        <Route path={['/orders', '/orders/new']} component={OrdersPage} />
        <Route path="/orders/import" component={OrdersImportPage} />
        <Route path="/orders/:order" component={OrderPage} />
        <Route path="/orders/:order/new-run" component={NewRunPage} />
        <Route path="/runs" component={RunsPage} />
        <Route path="/runs/:run" component={RunPage} />
        <Route path="/runs/:run/labels" component={LabelsPage} />
        <Route path="/lines/:line" component={LinePage} />
        <Route path="/trace/:sn" component={TracePage} />
        <Route path="/review" component={ReviewPage} />
        <Route path="/stations" component={StationsPage} />
        <Route component={EngineeringFrame}>
          <Route path={['/routes', '/routes/new']} component={RoutesPage} />
          <Route path="/routes/:route" component={RoutePage} />
          <Route path="/routes/:route/versions/:version" component={RouteVersionPage} />
          <Route path="/data-specs" component={DataSpecsPage} />
          <Route path="/data-specs/import" component={ImportPage} />
          <Route path="/feeder-tables" component={FeederTablesPage} />
          <Route path="/feeder-tables/new" component={NewFeederTablePage} />
          <Route path="/feeder-tables/import" component={SetupSheetPage} />
          <Route path="/feeder-tables/:code" component={FeederTablePage} />
          <Route path="/fai-templates" component={FaiTemplatesPage} />
          <Route path="/fai-templates/new" component={NewFaiTemplatePage} />
          <Route path="/fai-templates/:code" component={FaiTemplatePage} />
          <Route path="/sampling-rules" component={SamplingRulesPage} />
          <Route path="/plant" component={PlantPage} />
        </Route>
        <Route component={AdministrationFrame}>
          <Route path="/users" component={UsersPage} />
          <Route path="/users/badges" component={BadgesPage} />
          <Route path="/roles" component={RolesPage} />
          <Route path="/sessions" component={SessionsPage} />
          <Route path="/audit" component={AuditPage} />
          <Route path="/site-settings" component={SiteSettingsPage} />
        </Route>
        <Route path="/my-sessions" component={MySessionsPage} />
        <Route path="/password" component={PasswordPage} />
        <Route path="*" component={NotFoundPage} />
      </Route>
    </Router>
  );
}
