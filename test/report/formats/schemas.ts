import { z } from "zod";

/** GitLab's code quality report, as its documentation lists the members. */
export const gitlabSchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.strictObject({
      path: z
        .string()
        .min(1)
        .refine((path) => !path.startsWith("./")),
      lines: z.strictObject({ begin: z.int().positive() }),
    }),
  }),
);

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const token = z.string().regex(/^[\p{L}_][\p{L}\p{N}.\-_]*$/u);
const string = z.string().regex(/^\S(.*\S)?$/u);
const dateTime = z.iso.datetime();
const some = <T extends z.ZodType>(schema: T) => z.array(schema).min(1);

const props = some(z.strictObject({ name: token, ns: z.url(), value: string })).optional();
const actor = z.strictObject({ actors: some(z.strictObject({ type: z.literal("tool"), "actor-uuid": uuid })) });
const related = some(z.strictObject({ "observation-uuid": uuid })).optional();

const metadata = z.strictObject({
  title: z.string(),
  "last-modified": dateTime,
  version: string,
  "oscal-version": z.literal("1.0.6"),
  props,
  parties: some(z.strictObject({ uuid, type: z.literal("organization"), name: string })).optional(),
  remarks: z.string(),
});

const component = z.strictObject({
  uuid,
  type: z.literal("software"),
  title: z.string(),
  description: z.string(),
  props,
  status: z.strictObject({ state: z.literal("operational") }),
});

const localDefinitions = z.strictObject({
  "inventory-items": some(z.strictObject({ uuid, description: z.string(), props })).optional(),
  "assessment-assets": z.strictObject({
    components: some(component),
    "assessment-platforms": some(
      z.strictObject({ uuid, title: z.string(), "uses-components": some(z.strictObject({ "component-uuid": uuid })) }),
    ),
  }),
});

const observation = z.strictObject({
  uuid,
  title: z.string(),
  description: z.string(),
  props,
  methods: some(z.enum(["EXAMINE", "INTERVIEW", "TEST", "UNKNOWN"])),
  types: some(token),
  origins: some(actor),
  subjects: some(z.strictObject({ "subject-uuid": uuid, type: z.literal("inventory-item") })).optional(),
  "relevant-evidence": some(z.strictObject({ href: z.string().optional(), description: z.string() })),
  collected: dateTime,
});

const risk = z.strictObject({
  uuid,
  title: z.string(),
  description: z.string(),
  statement: z.string(),
  status: z.enum(["open", "deviation-approved"]),
  origins: some(actor),
  characterizations: some(
    z.strictObject({ origin: actor, facets: some(z.strictObject({ name: token, system: z.url(), value: string })) }),
  ),
  deadline: dateTime.optional(),
  remediations: some(
    z.strictObject({ uuid, lifecycle: z.literal("recommendation"), title: z.string(), description: z.string() }),
  ),
  "related-observations": related,
});

const riskRefs = some(z.strictObject({ "risk-uuid": uuid })).optional();

const finding = z.strictObject({
  uuid,
  title: z.string(),
  description: z.string(),
  origins: some(actor),
  target: z.strictObject({
    type: z.enum(["statement-id", "objective-id"]),
    "target-id": token,
    title: z.string(),
    status: z.strictObject({
      state: z.enum(["satisfied", "not-satisfied"]),
      reason: z.enum(["pass", "fail", "other"]),
      remarks: z.string().optional(),
    }),
  }),
  "related-observations": related,
  "related-risks": riskRefs,
});

const controls = some(z.strictObject({ "control-id": token }));

const backMatter = z.strictObject({
  resources: some(
    z.strictObject({
      uuid,
      title: z.string(),
      description: z.string().optional(),
      props,
      rlinks: some(
        z.strictObject({
          href: z.string(),
          hashes: some(z.strictObject({ algorithm: z.literal("SHA-256"), value: z.string().length(64) })).optional(),
        }),
      ).optional(),
    }),
  ),
});

/** OSCAL 1.0.6 assessment results, as far as netvet writes them. */
export const assessmentResultsSchema = z.strictObject({
  "assessment-results": z.strictObject({
    uuid,
    metadata,
    "import-ap": z.strictObject({ href: z.string().startsWith("#") }),
    results: z.tuple([
      z.strictObject({
        uuid,
        title: z.string(),
        description: z.string(),
        start: dateTime,
        "local-definitions": localDefinitions,
        "reviewed-controls": z.strictObject({
          description: z.string(),
          "control-selections": some(
            z.strictObject({
              "include-all": z.strictObject({}).optional(),
              "include-controls": controls.optional(),
              "exclude-controls": controls.optional(),
            }),
          ),
        }),
        observations: some(observation).optional(),
        risks: some(risk).optional(),
        findings: some(finding).optional(),
        remarks: z.string(),
      }),
    ]),
    "back-matter": backMatter,
  }),
});

/** OSCAL 1.0.6 plan of action and milestones, as far as netvet writes it. */
export const poamSchema = z.strictObject({
  "plan-of-action-and-milestones": z.strictObject({
    uuid,
    metadata,
    "system-id": z.strictObject({ "identifier-type": z.url(), id: uuid }),
    "local-definitions": localDefinitions,
    observations: some(observation).optional(),
    risks: some(risk).optional(),
    "poam-items": some(
      z.strictObject({
        uuid,
        title: z.string(),
        description: z.string(),
        props,
        "related-observations": related,
        "related-risks": riskRefs,
      }),
    ),
    "back-matter": backMatter,
  }),
});

const counted = z.coerce.number().int().nonnegative();
const text = z.array(z.string());

/** JUnit as the Jenkins xUnit plugin's schema takes it; elements are as `parseXml` gives them. */
export const testCaseSchema = z.strictObject({
  name: z.literal("testcase"),
  attributes: z.strictObject({ name: z.string().min(1), classname: z.string().min(1) }),
  text,
  children: z.array(
    z.strictObject({
      name: z.enum(["failure", "skipped", "system-out"]),
      attributes: z.strictObject({ type: z.string().optional(), message: z.string().optional() }),
      text,
      children: z.tuple([]),
    }),
  ),
});

export const testSuiteSchema = z.strictObject({
  name: z.literal("testsuite"),
  attributes: z.strictObject({
    name: z.string().min(1),
    tests: counted,
    failures: counted,
    errors: counted,
    skipped: counted,
    timestamp: z.string(),
  }),
  text,
  children: z.tuple(
    [
      z.strictObject({
        name: z.literal("properties"),
        attributes: z.strictObject({}),
        text,
        children: z.array(
          z.strictObject({
            name: z.literal("property"),
            attributes: z.strictObject({ name: z.string(), value: z.string() }),
            text,
            children: z.tuple([]),
          }),
        ),
      }),
    ],
    testCaseSchema,
  ),
});

export const testSuitesSchema = z.strictObject({
  name: z.literal("testsuites"),
  attributes: z.strictObject({ name: z.literal("netvet"), tests: counted, failures: counted, errors: counted }),
  text,
  children: z.array(testSuiteSchema),
});
