/** Capitalised words that name no pupil: times, subjects, places, peoples, tools, theories, people in books. Folded. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/** Words that are capitals for another reason than being somebody's name. */
export const NOT_NAMES = list(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec easter christmas diwali eid ramadan hanukkah passover lent halloween michaelmas lammas advent holi vaisakhi
  spring summer autumn winter trinity hilary
  english maths mathematics science biology chemistry physics history geography french german spanish italian latin greek
  welsh irish scottish british polish urdu arabic mandarin chinese japanese punjabi bengali russian portuguese american
  european african asian indian roman romans greeks vikings viking tudor tudors stuart stuarts victorian victorians
  victoriana saxon saxons norman normans egyptian egyptians aztec aztecs mayan maya celtic celts edwardian georgian nazi
  nazis soviet soviets tsar tsarist jewish jew jews christian christians christianity muslim muslims islam islamic hindu
  hindus hinduism sikh sikhs sikhism buddhist buddhism buddhists catholic protestant quran koran bible torah god allah jesus
  gospel buddha moses computing drama music art dance philosophy sociology psychology economics business media food textiles
  technology literature language grammar spelling reading writing religious citizenship statistics algebra geometry
  year years key stage term half lesson period set group table unit chapter act scene part section paper question task step
  activity starter plenary homework room lab block week day level grade band target key stages reception nursery primary
  secondary sixth form school academy college department faculty university trust federation governors head deputy senior
  one two three four five six seven eight nine ten eleven twelve thirteen first second third
  london britain england scotland wales ireland europe africa asia america france germany spain italy russia china japan
  india pakistan bangladesh nigeria ghana kenya poland ukraine syria iraq iran israel palestine brazil mexico canada
  australia greece rome athens paris berlin madrid birmingham manchester leeds liverpool bristol newcastle sheffield york
  oxford cambridge cardiff swansea edinburgh glasgow belfast dublin leicester nottingham bradford hull norwich yorkshire
  lancashire cornwall kent essex amazon sahara everest nile thames antarctica arctic atlantic pacific mediterranean
  earth mars venus mercury jupiter saturn sun moon north south east west northern southern eastern western
  google classroom kahoot teams word excel powerpoint chrome chromebook chromebooks youtube padlet seneca sparx hegarty
  duolingo quizlet quizizz plickers mentimeter microsoft apple ipad ipads onenote sims arbor bromcom satchel showbie
  classcharts tiktok instagram snapchat whatsapp zoom wikipedia canva blooket socrative nearpod geogebra desmos scratch
  python java javascript chatgpt copilot gemini ofsted estyn dfe edexcel aqa eduqas ocr cambridge ucas btec nasuwt
  teachmeet inset ect ects slt send senco ehcp ta tas tlac walkthrus
  internet web wifi covid latin tes bbc bitesize oak national curriculum english baccalaureate progress attainment
  team lesson study questioning dialogue cold call exit ticket tickets think pair share retrieval practice hinge
  whiteboard whiteboards knowledge organiser quiz marking feedback goal objective success criteria model teacher pupil
  pupils student students boys girls everyone everybody nobody someone somebody anyone parents colleagues mum dad mam
  grandma nan miss sir mr mrs ms dr head ok okay hi dear thanks also so then but and or if when while because although
  however therefore yes no not next today tomorrow yesterday tonight now later earlier finally afterwards meanwhile
  i im id ill ive a an the this that these those my our your their his her its it he she we they you who what why how
  where which there here all some many most few each every both more less new old good great best better worse
  ratio jot stop show scaffold of in on at to from for with by silent animal farm mice men teach stopwatch post-it sellotape biro velcro lego jenga bingo jeopardy scrabble pictionary tarsia taboo
  civil world cold great industrial french russian revolution war wars reformation renaissance holocaust treaty versailles
  plague fire gunpowder plot blitz crusades domesday magna carta suffragettes parliament congress commons lords labour
  conservative tory tories brexit nato
`)

/** Thinkers, writers and people in books and lessons: also with their first name before them. */
export const KNOWN_PEOPLE = list(`
  bloom blooms socratic cornell frayer kagan venn rosenshine rosenshines wiliam hattie vygotsky piaget sweller dweck lemov
  sherrington willingham bjork ebbinghaus kolb gibbs driscoll brookfield dewey bruner mayer engelmann skinner maslow
  gardner claxton didau christodoulou young hirsch coe kirschner alexander leahy black dylan cuisenaire dienes numicon
  shakespeare macbeth banquo macduff duncan romeo juliet mercutio tybalt hamlet ophelia othello iago desdemona prospero
  caliban dickens scrooge marley cratchit fagin twist jekyll hyde frankenstein shelley bronte austen orwell napoleon
  squealer snowball boxer steinbeck lennie lenny crooks birling sheila priestley goole golding ralph piggy wordsworth owen
  heaney duffy armitage blake keats byron tennyson chaucer homer odysseus beowulf gatsby golding
  pythagoras newton einstein darwin mendel faraday ohm hooke curie galileo archimedes euclid fibonacci pascal boyle
  rutherford bohr dalton lovelace turing crick watson franklin hitler stalin lenin churchill mussolini roosevelt lincoln
  elizabeth victoria boleyn cromwell wellington nelson luther mandela gandhi rosa harold hastings bosworth bonaparte
`)

/** Words that make a name of what stands before them: “Hope Street”, “Bloom’s Taxonomy”, “Boyle’s Law”. */
export const PLACE_WORDS = list(`
  school academy college primary secondary infant infants junior juniors street road lane avenue close square trust
  university house wood park hill church cathedral centre center station hospital library museum theatre hall bridge
  award prize test tests theory model method cycle diagram diagrams principle principles taxonomy law laws theorem war act
  revolution treaty triangle chart table table scale notes equation constant reagent burner bunsen flask beaker dish
  learning education limited ltd press books publishing foundation council association society institute group theorem
  river lake mountain island islands sea ocean valley desert canal county city town village united city rovers albion
`)

/** Words that say what comes after them is not a pupil: “Year Nine”, “Queen Anne”, “Mr Hall”. */
export const LEADERS = list(`
  mr mrs miss ms mx dr prof professor sir dame lord lady king queen prince princess saint st pope president captain colonel
  general sergeant inspector detective emperor tsar mount lake river cape fort port operation project author authors poet
  playwright composer artist scientist philosopher novelist by
`)
