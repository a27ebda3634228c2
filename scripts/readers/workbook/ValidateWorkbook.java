import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * Validates a workbook against the schemas of ECMA-376, which Excel enforces and other programs do not, and opens it with
 * Apache POI. Prints an invalid part a line, then what POI finds: valid parts, sheets, frozen headers, filters, links.
 */
public class ValidateWorkbook {
  public static void main(String[] arguments) throws Exception {
    int valid = 0;
    try (ZipFile archive = new ZipFile(arguments[0])) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        try (InputStream bytes = archive.getInputStream(entry)) {
          XmlObject part = parse(entry.getName(), bytes);
          if (part == null) continue;
          List<XmlError> errors = new ArrayList<>();
          if (part.validate(new XmlOptions().setErrorListener(errors))) valid++;
          else System.out.println("invalid " + entry.getName() + ": " + errors.get(0));
        }
      }
    }
    int sheets = 0;
    int frozen = 0;
    int filtered = 0;
    int links = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new FileInputStream(arguments[0]))) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        sheets++;
        if (sheet.getPaneInformation() != null && sheet.getPaneInformation().isFreezePane()) frozen++;
        if (sheet.getCTWorksheet().isSetAutoFilter()) filtered++;
        links += sheet.getHyperlinkList().size();
      }
    }
    System.out.printf("%d %d %d %d %d%n", valid, sheets, frozen, filtered, links);
  }

  /** Null for relationships and properties, which have schemas of other standards. */
  private static XmlObject parse(String name, InputStream bytes) throws Exception {
    if (name.matches("xl/worksheets/sheet\\d+\\.xml")) return WorksheetDocument.Factory.parse(bytes);
    if (name.equals("xl/workbook.xml")) return WorkbookDocument.Factory.parse(bytes);
    if (name.equals("xl/styles.xml")) return StyleSheetDocument.Factory.parse(bytes);
    return null;
  }
}
