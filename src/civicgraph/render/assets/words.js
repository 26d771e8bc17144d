// Knows the words of the interface and of the vocabulary in Vietnamese and English. Text of articles never passes here.

const WORDS = {
  // The vocabulary
  Person: ["Người", "Person"],
  Organization: ["Tổ chức", "Organization"],
  Place: ["Địa danh", "Place"],
  Document: ["Văn bản", "Document"],
  Programme: ["Chương trình", "Programme"],
  Meeting: ["Hội nghị, họp", "Meeting"],
  Reception: ["Tiếp, hội kiến", "Reception"],
  Visit: ["Thăm", "Visit"],
  Inspection: ["Kiểm tra, giám sát", "Inspection"],
  Ceremony: ["Lễ", "Ceremony"],
  Award: ["Trao tặng", "Award"],
  Signing: ["Ký kết", "Signing"],
  Appointment: ["Bổ nhiệm", "Appointment"],
  Dismissal: ["Miễn nhiệm", "Dismissal"],
  Discipline: ["Kỷ luật", "Discipline"],
  Issuance: ["Ban hành", "Issuance"],
  Launch: ["Phát động", "Launch"],
  Directive: ["Chỉ đạo", "Directive"],
  organizer: ["tổ chức", "organizer"],
  chair: ["chủ trì", "chair"],
  participant: ["tham dự", "participant"],
  host: ["chủ nhà", "host"],
  guest: ["khách", "guest"],
  visitor: ["người thăm", "visitor"],
  visited: ["nơi được thăm", "visited"],
  inspector: ["bên kiểm tra", "inspector"],
  inspected: ["bên được kiểm tra", "inspected"],
  giver: ["bên trao", "giver"],
  recipient: ["bên nhận", "recipient"],
  signatory: ["bên ký", "signatory"],
  document: ["văn bản", "document"],
  subject: ["người được nói đến", "subject"],
  authority: ["cấp quyết định", "authority"],
  org: ["nơi giữ chức vụ", "body of the post"],
  issuer: ["bên ban hành", "issuer"],
  launcher: ["bên phát động", "launcher"],
  programme: ["chương trình", "programme"],
  addressee: ["bên được giao", "addressee"],
  location: ["địa điểm", "place"],
  position: ["chức vụ", "post"],
  coordinatesWith: ["phối hợp với", "works with"],
  implements: ["thực hiện", "implements"],
  issuedBy: ["do … ban hành", "issued by"],
  partOf: ["trực thuộc", "part of"],
  jurisdiction: ["địa bàn", "jurisdiction"],
  current: ["đương nhiệm", "current"],
  former: ["nguyên", "former"],
  new: ["mới", "new"],
  planned: ["dự kiến", "planned"],
  about: ["khoảng", "about"],
  over: ["hơn", "over"],
  under: ["gần", "under"],
  // The frame
  pages: ["Các trang", "Pages"],
  page_graph: ["Phần chính", "Main part"],
  page_explorer: ["Toàn bộ", "Whole graph"],
  page_timeline: ["Thời gian", "Timeline"],
  page_articles: ["Bài báo", "Articles"],
  search: ["Tìm người, cơ quan, địa danh, văn bản…", "Search people, bodies, places, documents…"],
  noResult: ["Không tìm thấy", "Nothing found"],
  results: ["kết quả", "results"],
  filters: ["Bộ lọc", "Filters"],
  types: ["Loại", "Types"],
  events: ["Sự kiện", "Events"],
  relations: ["Quan hệ", "Relations"],
  period: ["Thời gian", "Period"],
  from: ["Từ", "From"],
  to: ["Đến", "To"],
  place: ["Địa danh", "Place"],
  anyPlace: ["Mọi nơi", "Anywhere"],
  confidence: ["Độ tin cậy từ", "Confidence from"],
  reset: ["Bỏ lọc", "Clear filters"],
  all: ["Chọn hết", "All"],
  none: ["Bỏ hết", "None"],
  shown: ["đang hiện", "shown"],
  onThisPage: ["có ở trang này", "on this page"],
  more: ["xem thêm:", "for more:"],
  fit: ["Thu vừa màn hình", "Fit to screen"],
  arrange: ["Sắp xếp lại phần đang hiện", "Arrange what is shown"],
  freeze: ["Giữ yên mọi vị trí", "Keep every place as it is"],
  zoomIn: ["Phóng to", "Zoom in"],
  zoomOut: ["Thu nhỏ", "Zoom out"],
  table: ["Bảng", "Table"],
  picture: ["Hình", "Picture"],
  language: ["English", "Tiếng Việt"],
  theme: ["Nền sáng / tối", "Light / dark"],
  take: ["Tải về", "Download"],
  link: ["Chép liên kết", "Copy link"],
  copied: ["Đã chép liên kết đến khung nhìn này", "Link to this view copied"],
  undo: ["Hoàn tác", "Undo"],
  showAll: ["Hiện tất cả", "Show all"],
  showTop: ["Chỉ phần chính", "Main part only"],
  close: ["Đóng", "Close"],
  drawing: [
    "Hình đồ thị. Phím mũi tên: sang nút gần nhất; Enter: mở; + và −: phóng, thu; 0: vừa màn hình.",
    "Picture of the graph. Arrow keys: nearest node; Enter: open; + and −: zoom; 0: fit.",
  ],
  // The panel
  welcome: ["Bấm vào một nút hay một đường nối để đọc câu văn làm chứng.", "Click a node or a line to read the sentence that says it."],
  mostTied: ["Nhiều quan hệ nhất", "Most connected"],
  latest: ["Sự kiện mới nhất", "Latest events"],
  pin: ["Ghim", "Pin"],
  unpin: ["Bỏ ghim", "Unpin"],
  alsoCalled: ["Tên gọi khác", "Also called"],
  posts: ["Chức vụ", "Posts"],
  holders: ["Người giữ chức vụ", "Office-holders"],
  takesPart: ["Sự kiện", "Events"],
  roles: ["Thành phần", "Who takes part"],
  ties: ["Quan hệ", "Relations"],
  figures: ["Số liệu", "Figures"],
  statements: ["Phát biểu", "Statements"],
  spoke: ["có phát biểu, bài không dẫn lời", "spoke; no words are told"],
  articles: ["Bài báo", "Articles"],
  readHere: ["đọc trong bài", "read in the article"],
  evidence: ["Câu chứng", "Evidence"],
  facts: ["điều được nói", "facts"],
  rule: ["quy tắc", "rule"],
  sure: ["tin cậy", "confidence"],
  noDate: ["không rõ ngày", "no date"],
  expand: ["Mở rộng", "Expand"],
  collapse: ["Thu gọn", "Collapse"],
  only: ["Chỉ quanh nút này", "Only around this"],
  pathFrom: ["Tìm đường từ đây", "Path from here"],
  pathTo: ["Chọn điểm cuối: bấm một nút hoặc tìm tên", "Choose the other end: click a node or search a name"],
  path: ["Đường nối", "Path"],
  noPath: ["Không có đường nối trong phần đang hiện", "No path within what is shown"],
  hidden: ["đang ẩn", "hidden"],
  expanded: ["nút được thêm", "nodes added"],
  moreToExpand: ["còn lại, bấm lần nữa để thêm", "left, expand again for more"],
  // The page of articles
  searchArticles: ["Tìm bài theo tiêu đề hoặc tên…", "Search articles by title or name…"],
  noFacts: ["Không đọc thấy điều gì trong bài này.", "Nothing was read in this article."],
  markGaps: ["Gạch chân trong bài", "Underline in the text"],
  gaps: ["Chỗ chưa đọc được", "Not understood"],
  reporter: ["theo lời", "reported by"],
  member: ["người", "person"],
  speaker: ["người nói", "speaker"],
  // The page of times
  searchLanes: ["Dòng của người, cơ quan, địa danh…", "Lanes of a person, body, place…"],
  searchOffices: ["Tìm chức vụ, cơ quan, người giữ…", "Search posts, bodies, holders…"],
  welcomeTimes: ["Bấm vào một ô để xem sự kiện và câu văn làm chứng; bấm vào một tháng hay năm để xem gần hơn.", "Click a cell for its events and their sentences; click a month or year to look closer."],
  welcomeOffices: ["Mở những ngày được nêu của một người để đọc câu văn làm chứng; bấm vào tên người hay cơ quan để xem mọi điều về họ.", "Open the dates of a holder to read the sentences; click a person or a body for all that is told of them."],
  by_type: ["Theo loại", "By type"],
  by_person: ["Theo người", "By person"],
  by_body: ["Theo cơ quan", "By body"],
  by_place: ["Theo địa danh", "By place"],
  wholeTime: ["Toàn bộ", "All"],
  clash: ["hai người cùng lúc", "two at one time"],
  clashes: ["chỗ trùng", "clashes"],
  reportedOn: ["được nói đến ngày", "reported on"],
  reportedFrom: ["được nói đến", "reported"],
  // Questions
  ask: ["Hỏi SPARQL", "Ask SPARQL"],
  question: ["Câu hỏi mẫu", "Questions"],
  run: ["Hỏi", "Run"],
  stop: ["Dừng", "Stop"],
  stopped: ["Đã dừng", "Stopped"],
  asPicture: ["Xem trên hình", "Show as picture"],
  rows: ["dòng", "rows"],
  // The table
  name: ["Tên", "Name"],
  type: ["Loại", "Type"],
  ties_count: ["Số quan hệ", "Links"],
  date: ["Ngày", "Date"],
  rowsShown: ["dòng đầu được hiện; tìm hoặc lọc để thu hẹp", "first rows shown; search or filter to narrow"],
};

let column = 0;

// The language of the interface: "vi" or "en".
export function setLanguage(language) {
  column = language === "en" ? 1 : 0;
  document.documentElement.lang = language === "en" ? "en" : "vi";
}

export function getLanguage() {
  return column ? "en" : "vi";
}

// The word for a key in the current language; a key that is no word of ours is given back as it is.
export function say(key) {
  return Object.hasOwn(WORDS, key) ? WORDS[key][column] : key;
}

// 1500 as "1.500" or "1,500".
export function sayNumber(value) {
  return new Intl.NumberFormat(column ? "en" : "vi").format(value);
}

// "2019-03-11" as "11/3/2019" or "11 Mar 2019"; "2019-03" and "2019" likewise.
export function sayDate(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  if (!iso || !year) return say("noDate");
  if (!month) return String(year);
  if (!column) return day ? `${day}/${month}/${year}` : `${month}/${year}`;
  const name = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2000, month - 1)));
  return day ? `${day} ${name} ${year}` : `${name} ${year}`;
}

// Write the current language into every element that names its word in data-say, data-say-label or data-say-hint.
export function sayEverywhere(root = document) {
  for (const element of root.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
    if (element.matches("button, summary")) element.title = say(element.dataset.sayLabel);
  }
  for (const element of root.querySelectorAll("[data-say-hint]")) element.placeholder = say(element.dataset.sayHint);
}
