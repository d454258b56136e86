import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { readAll } from "./read-all.ts";

async function records(text: string): Promise<Record<string, string>[]> {
  const { rows, headers } = await readAll(text);
  const header = headers.at(-1) ?? [];
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""])));
}

const LABEL = "[Slot_1]\n[Main_Board]\n[Board Properties]\nBoardType=CE6870\nBarCode=2102350RXE10G8000002\n";
const OBJECT = "FDN : SubNetwork=A,ManagedElement=PLV1,Slot=2\nproductData : {productName=Radio 4408}\n";

describe("listings of commands", () => {
  it.each([
    ["with every line end", "\r\n"],
    ["with bare returns", "\r"],
  ])("are read %s", async (_, end) => {
    expect(await records(LABEL.replaceAll("\n", end))).toMatchObject([{ BoardType: "CE6870", position: "Slot_1" }]);
    expect(await records(OBJECT.replaceAll("\n", end))).toMatchObject([{ NodeId: "PLV1", SlotId: "2" }]);
  });

  it("give the last record that no empty line closes, and each of several devices its name", async () => {
    const two = `<r1>display device elabel\n${LABEL}<r2>display device elabel\n${LABEL}`;
    expect((await records(two)).map(({ device }) => device)).toEqual(["r1", "r2"]);
    expect(await records(`${OBJECT}${OBJECT}`)).toHaveLength(2);
  });

  it("never hold what a node is logged in with", async () => {
    const read = await readAll("r1:vrp:admin:S3cret\nr2:junos:admin:S3cret\n");
    expect(JSON.stringify(read)).not.toContain("S3cret");
  });

  it("cut printed columns where their headers begin", async () => {
    const print =
      "BOARD     SERIAL     DATE\n------------------------\nPSU AC    BR88       20120911\n========\nBOARD DONE\n";
    expect(await records(print)).toEqual([{ BOARD: "PSU AC", SERIAL: "BR88", DATE: "20120911" }]);
  });

  it("keep a part of show inventory without its second line, and the name of each device", async () => {
    const part = 'NAME: "Rack 0", DESCR: "Chassis, AC"\n';
    const text = `e1#show inventory\n${part}NAME: "fan", DESCR: "tray"\nPID: FAN-1 , VID: N/A, SN:\ne2> sh inv\n${part}`;
    expect(await records(text)).toEqual([
      { device: "e1", NAME: "Rack 0", DESCR: "Chassis, AC", PID: "", VID: "", SN: "" },
      { device: "e1", NAME: "fan", DESCR: "tray", PID: "FAN-1", VID: "N/A", SN: "" },
      { device: "e2", NAME: "Rack 0", DESCR: "Chassis, AC", PID: "", VID: "", SN: "" },
    ]);
  });

  it("put the columns of a walk of ENTITY-MIB together, part by part and device by device, however the names are printed", async () => {
    const walk = `SNMPv2-MIB::sysName.0 = STRING: r1
ENTITY-MIB::entPhysicalDescr.1 = STRING: NE40E-X8 chassis
ENTITY-MIB::entPhysicalDescr.2 = STRING: "LPUF-51-E"
ENTITY-MIB::entPhysicalClass.1 = INTEGER: chassis(3)
ENTITY-MIB::entPhysicalMfgName.1 = STRING: Huawei
ENTITY-MIB::entPhysicalSerialNum.2 = ""
iso.3.6.1.2.1.1.5.0 = STRING: "r2"
iso.3.6.1.2.1.47.1.1.1.1.2.1 = STRING: "ASR 9901"
.1.3.6.1.2.1.47.1.1.1.1.13.1 = STRING: "ASR-9901"
SNMPv2-SMI::mib-2.47.1.1.1.1.3.1 = OID: SNMPv2-SMI::enterprises.9.12.3.1.3.1
SNMPv2-SMI::mib-2.47.1.1.1.1.2.1 = STRING: "a third device"
SNMPv2-SMI::mib-2.47.1.1.1.1.11.1 = No Such Instance currently exists at this OID
`;
    expect(await records(walk)).toMatchObject([
      {
        hostname: "r1",
        entPhysicalIndex: "1",
        entPhysicalDescr: "NE40E-X8 chassis",
        entPhysicalClass: "chassis",
        entPhysicalMfgName: "Huawei",
      },
      { hostname: "r1", entPhysicalIndex: "2", entPhysicalDescr: "LPUF-51-E", entPhysicalSerialNum: "" },
      {
        hostname: "r2",
        entPhysicalDescr: "ASR 9901",
        entPhysicalModelName: "ASR-9901",
        entPhysicalVendorType: "SNMPv2-SMI::enterprises.9.12.3.1.3.1",
      },
      { hostname: "", entPhysicalDescr: "a third device", entPhysicalSerialNum: "" },
    ]);
  });

  // Forms: snmpcmd(1) of net-snmp, https://net-snmp.sourceforge.io/docs/man/snmpcmd.html; https://docs.lextudio.com/snmpsim/
  it("take devices without a table of parts by what they say of themselves, also of texts of several lines", async () => {
    const walk = `SNMPv2-MIB::sysDescr.0 = STRING: Huawei AC6805
VRP (R) software, Version 5.170
SNMPv2-MIB::sysObjectID.0 = OID: SNMPv2-SMI::enterprises.2011.2.240.18
DISMAN-EVENT-MIB::sysUpTimeInstance = Timeticks: (123) 0:00:01.23
SNMPv2-MIB::sysName.0 = STRING: wlc-1
SNMPv2-MIB::sysLocation.0 = STRING: Kassel
.1.3.6.1.2.1.1.1.0 = STRING: "ZXR10 ROS
Version V4.8"
.1.3.6.1.2.1.1.2.0 = OID: .1.3.6.1.4.1.3902.3.100.6
`;
    expect(await records(walk)).toMatchObject([
      {
        sysDescr: "Huawei AC6805 VRP (R) software, Version 5.170",
        sysObjectID: "SNMPv2-SMI::enterprises.2011.2.240.18",
        sysName: "wlc-1",
        sysLocation: "Kassel",
      },
      { sysDescr: "ZXR10 ROS Version V4.8", sysObjectID: ".1.3.6.1.4.1.3902.3.100.6", sysName: "" },
    ]);
  });

  it("read what snmpsim has recorded, and tell of the chassis what its device says of itself", async () => {
    const recorded = `1.3.6.1.2.1.1.1.0|4x|4e45343045
1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2011.2.62.2.5
1.3.6.1.2.1.1.5.0|4|r1
1.3.6.1.2.1.2.2.1.2.1|4|an interface
1.3.6.1.2.1.47.1.1.1.1.2.1|4|a board
1.3.6.1.2.1.47.1.1.1.1.2.2|4|a frame
1.3.6.1.2.1.47.1.1.1.1.3.2|6|0.0
1.3.6.1.2.1.47.1.1.1.1.5.1|2|9
1.3.6.1.2.1.47.1.1.1.1.5.2|2|3
`;
    expect(await records(recorded)).toMatchObject([
      { hostname: "r1", entPhysicalDescr: "a board", sysObjectID: "", sysDescr: "" },
      {
        hostname: "r1",
        entPhysicalDescr: "a frame",
        entPhysicalVendorType: "",
        sysObjectID: "1.3.6.1.4.1.2011.2.62.2.5",
        sysDescr: "NE40E",
      },
    ]);
  });

  it("do not take a session of a device for XML", async () => {
    expect((await readAll("<HW-1>display device\nSlot  Type\n1  CR57\n")).layout.format).toBe("csv");
  });

  it("do not take a table for a listing", async () => {
    expect((await readAll("Vendor,Model\n-----,-----\nZTE,B8200\n")).layout.format).toBe("csv");
    expect((await readAll("host:port\nr1:22\n")).layout.format).toBe("csv");
  });
});

describe("pages saved as workbooks", () => {
  it("fill merged cells down, keep the columns of spanned ones, and forgive what is not closed", async () => {
    const page =
      "<table><tr><td>A<td>B<td>C<tr><td rowspan=2>x<td colspan=2>y<tr><td>1<td>2</table><table><tr><td>z</table>";
    const { rows } = await readAll(`<html>${page}</html>`);
    expect(rows.map(({ cells }) => cells)).toEqual([["A", "B", "C"], ["x", "y"], ["x", "1", "2"], ["z"]]);
  });

  it("read a table in a table once, and no script", async () => {
    const page = "<table><tr><td>layout<table><tr><td>Vendor<td>Model<script>x()</script></table></table>";
    const { rows } = await readAll(page);
    expect(rows.map(({ cells }) => cells)).toContainEqual(["Vendor", "Model"]);
    expect(JSON.stringify(rows)).not.toContain("x()");
  });
});

describe("YAML", () => {
  it("is read as the JSON that it stands for", async () => {
    const text = "apiVersion: v1\nkind: List\nitems:\n- {metadata: {name: amf}}\n- {metadata: {name: smf}}\n";
    expect((await records(text)).map((one) => one["name"])).toEqual(["amf", "smf"]);
  });

  it("is refused where parts stand for each other without end, or where it is broken", async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`;
    await expect(readAll(bomb)).rejects.toThrow(/--limit aliases=1000|more than 100 times/);
    await expect(readAll("---\na: [1\nb: 2")).rejects.toThrow(/not valid YAML/);
  });
});

describe("whatever stands in them", () => {
  const part = fc.constantFrom(
    LABEL,
    OBJECT,
    "r:vrp:a:b\n",
    "<table><tr><td>A<td rowspan=3>B",
    "</tr></table>",
    "---\n",
    "A  B  C\n=====\n1  2  3\n",
    "[",
    ":",
    "\u0000",
    "<",
    "&#x;",
    "- a: *b\n",
    "  ",
  );
  it("they end with rows or one message", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), fc.integer({ min: 1, max: 50 }), async (parts, chunk) => {
        try {
          const { rows } = await readAll(parts.join(""), {}, chunk);
          expect(rows.every(({ record }) => record > 0)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
