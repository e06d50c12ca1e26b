/** First names that many pupils in British and Irish schools have, folded; names that are words as well are not here. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  olivia amelia isla ava mia isabella sophia evie emily emma ella sophie charlotte lottie millie matilda maisie
  phoebe freya alice sienna isabelle elsie willow layla esme thea eva harriet orla eliza erin zara maya aisha fatima
  maryam zainab khadija amina ayesha hafsa sana sara sarah hannah hanna leah rebecca rachel abigail chloe lucy katie
  kate jessica jess megan amy anna annabel zoe zoey lola lara laura lauren louise niamh aoife saoirse ciara sinead roisin
  caitlin bethan seren cerys carys lowri ffion nia mali cari megan eilidh ailsa mairi kirsty aaliyah imani amara zuri
  chidinma adaeze ngozi chioma folake yewande temi tolu abena akosua adwoa efua ama esi nana zuzanna julia maja oliwia
  zofia hanna lena wiktoria aleksandra natalia gabriela nikola priya anjali ananya aanya diya kavya isha riya simran
  jasleen harleen manpreet gurleen mei ling xin yi jia yan hui noor nadia leila yasmin samira rania hiba iqra mariam
  noah oliver george arthur leo muhammad mohammed mohammad mohamed muhammed oscar theodore theo archie jacob henry freddie
  alfie charlie thomas isaac alexander alex joshua edward logan lucas finley samuel sam benjamin ben ethan joseph joe
  daniel dan danny elijah liam james adam nathan luke dylan connor callum kieran aidan aiden cillian fionn oisin tadhg
  conor sean rory ewan euan hamish angus lewis rhys owain gethin iestyn dafydd ioan osian tomos jake jayden kayden tyler
  kyle ryan reece bradley kian kai zac zach zachary matthew matt michael mikey david dave andrew peter paul simon stephen
  steven steve jonathan jon john johnny kevin craig scott stuart gary darren wayne jason lee ali ahmed ahmad hassan hussain
  hussein omar umar usman bilal hamza ibrahim ismail yusuf yousef zayd zaid zain zayn abdul abdullah abdulrahman rayyan
  haris idris tariq imran faisal kamran kwame kofi kwesi kojo yaw ade tunde femi seun chidi emeka obinna ifeanyi chukwu
  oluwaseun jakub kacper szymon filip antoni jan mateusz bartek piotr pawel arjun aarav rohan vihaan aditya krish dev
  rahul jaspreet gurpreet harpreet arun wei jun hao ming tuan minh viktor andrei mihai stefan luca matteo marco antonio
  jose pedro diego mateo tiago joao ricardo fatou moussa ousmane mamadou yusra halima safa asma sumaya ruqayyah ada zofia
  tom toby tim timothy nicholas nathaniel gabriel raphael dominic sebastian hugo felix rupert jasmine jasmin gemma hayley
  kayleigh chantelle shannon courtney tiffany ashley kelly stacey tracey sharon debbie donna lisa michelle nicola claire
  clare helen jane karen susan anne ann marie maria teresa theresa catherine katherine kathryn beth bethany elizabeth lizzie
  molly polly nell nellie martha edith ottilie clara margot aria ariana luna nancy gracie lexi lacey skye
`
    .split(/\s+/u)
    .filter(Boolean),
)
